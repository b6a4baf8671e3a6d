import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Banner } from '../../renderer/ui/Banner.tsx';
import { Button } from '../../renderer/ui/Button.tsx';
import { CheckboxField } from '../../renderer/ui/CheckboxField.tsx';
import { ComboBox } from '../../renderer/ui/ComboBox.tsx';
import { IconButton } from '../../renderer/ui/IconButton.tsx';
import { Menu } from '../../renderer/ui/Menu.tsx';
import { ProgressBar } from '../../renderer/ui/ProgressBar.tsx';
import { RadioRows } from '../../renderer/ui/RadioRows.tsx';
import { Segment } from '../../renderer/ui/Segment.tsx';
import { Select } from '../../renderer/ui/Select.tsx';
import { Switch } from '../../renderer/ui/Switch.tsx';
import { Table } from '../../renderer/ui/Table.tsx';
import { Tabs } from '../../renderer/ui/Tabs.tsx';
import { render } from './rendered.tsx';

const standings = ['Guest', 'Regular', 'Pillar'].map((label) => ({ value: label.toLowerCase(), label }));

test('a busy button keeps the focus and ignores presses', async () => {
  const onPress = vi.fn<() => void>();
  render(
    <Button busy onPress={onPress}>
      Saving
    </Button>,
  );
  await expect.element(page.getByRole('button', { name: /Saving/ })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: /Saving/ })).toHaveFocus();
  expect(onPress).not.toHaveBeenCalled();
});

test('a button without words has its name, and shows it on focus', async () => {
  render(<IconButton icon="more" label="More actions" />);
  await expect.element(page.getByRole('button', { name: 'More actions' })).toBeVisible();
  await userEvent.tab();
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('More actions');
});

test('a select is chosen from by typing', async () => {
  const onChange = vi.fn<(value: string) => void>();
  render(<Select label="Standing" choices={standings} value="guest" onChange={onChange} />);
  await expect.element(page.getByRole('button', { name: /Guest.*Standing/ })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('option', { name: 'Guest' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('pil{Enter}');
  await expect.poll(() => onChange.mock.calls).toEqual([['pillar']]);
});

test('a combo box finds by typing and says when nothing fits', async () => {
  const onChange = vi.fn<(value: string | null) => void>();
  render(<ComboBox label="Event" choices={standings} value={null} onChange={onChange} nothingFound="No event" />);
  await page.getByRole('combobox', { name: 'Event' }).fill('zzz');
  await expect.element(page.getByText('No event')).toBeVisible();
  await page.getByRole('combobox', { name: 'Event' }).fill('reg');
  await expect.element(page.getByRole('option', { name: 'Regular' })).toBeVisible();
  expect(document.querySelectorAll('[role="option"]')).toHaveLength(1);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => onChange.mock.calls).toEqual([['regular']]);
});

test('a menu does what was chosen and gives the focus back to its button', async () => {
  const onChoose = vi.fn<() => void>();
  const entries = [
    { id: 'edit', label: 'Edit', onChoose: () => {} },
    { id: 'copy', label: 'Copy', onChoose },
  ];
  render(<Menu button={<Button>Event</Button>} label="Event" groups={[{ entries }]} />);
  await page.getByRole('button', { name: 'Event' }).click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.poll(() => onChoose.mock.calls.length).toBe(1);
  await expect.element(page.getByRole('button', { name: 'Event' })).toHaveFocus();
});

function Views() {
  const [view, setView] = useState('guest');
  return (
    <>
      <Segment label="View" choices={standings} value={view} onChange={setView} />
      <Tabs label="Parts" tabs={standings} value={view} onChange={setView}>
        Shows {view}
      </Tabs>
      <RadioRows label="Standing" choices={standings} value={view} onChange={setView} />
    </>
  );
}

test('segment, tabs and radio rows are named groups with one choice', async () => {
  render(<Views />);
  await page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name: 'Pillar' }).click();
  await expect.element(page.getByRole('tab', { name: 'Pillar' })).toHaveAttribute('aria-selected', 'true');
  await expect.element(page.getByRole('tabpanel', { name: 'Pillar' })).toHaveTextContent('Shows pillar');
  await expect
    .element(page.getByRole('radiogroup', { name: 'Standing' }).getByRole('radio', { name: 'Pillar' }))
    .toBeChecked();
});

test('a press on the chosen segment does not clear it', async () => {
  render(<Views />);
  const chosen = page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name: 'Guest' });
  await chosen.click();
  await expect.element(chosen).toHaveAttribute('aria-checked', 'true');
});

test('checkbox and switch tell their state', async () => {
  render(
    <>
      <CheckboxField label="By mail" checked="some" onChange={() => {}} />
      <Switch label="Stay signed in" on onChange={() => {}} />
    </>,
  );
  await expect.element(page.getByRole('checkbox', { name: 'By mail' })).toBePartiallyChecked();
  await expect.element(page.getByRole('switch', { name: 'Stay signed in' })).toBeChecked();
});

test('a bar that is over its limit reads the figure, not a share above 100', async () => {
  render(<ProgressBar label="Characters" value={527} max={500} text="527 of 500" tone="over" />);
  const bar = page.getByRole('progressbar', { name: 'Characters' });
  await expect.element(bar).toHaveAttribute('aria-valuetext', '527 of 500');
  await expect.element(bar).toHaveAttribute('aria-valuenow', '500');
});

test('a failure is spoken at once, a remark when there is a pause', async () => {
  render(
    <>
      <Banner tone="danger" title="The file could not be read." />
      <Banner tone="info" title="Nothing is lost." />
    </>,
  );
  await expect.element(page.getByRole('alert')).toHaveTextContent('The file could not be read.');
  await expect.element(page.getByRole('status')).toHaveTextContent('Nothing is lost.');
});

test('a row of a table opens by keyboard from its first cell', async () => {
  const onOpen = vi.fn<(row: string) => void>();
  render(
    <Table
      label="Devices"
      columns={[{ id: 'name', label: 'Device', cell: (row) => row }]}
      rows={['Laptop']}
      rowKey={(row) => row}
      onOpen={onOpen}
    />,
  );
  await expect.element(page.getByRole('table', { name: 'Devices' })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(onOpen.mock.calls).toEqual([['Laptop']]);
});
