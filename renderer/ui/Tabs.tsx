import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { Count } from './Count.tsx';
import './Tabs.css';

export type TabsProps<V extends string> = {
  readonly label: string;
  /** At most six views of one object. */
  readonly tabs: readonly {
    readonly value: V;
    readonly label: string;
    readonly count?:
      | { readonly value: number; readonly tone?: 'plain' | 'attention'; readonly label?: string }
      | undefined;
  }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** Views of one object: `<Tabs label={…} tabs={tabs} value={tab} onChange={setTab}>{panelOf(tab)}</Tabs>` */
export function Tabs<V extends string>({ label, tabs, value, onChange, children, className }: TabsProps<V>) {
  return (
    <AriaTabs
      className={classesOf('tabs-frame', className)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.value === key);
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
      }}
    >
      <TabList className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.value} id={tab.value} className="tab">
            {tab.label}
            {tab.count !== undefined && <Count {...tab.count} />}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={value} id={value} className="tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
