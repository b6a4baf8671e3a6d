import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ComboBox } from '../../renderer/ui/ComboBox.tsx';
import { IconButton } from '../../renderer/ui/IconButton.tsx';
import { Menu } from '../../renderer/ui/Menu.tsx';
import { Select } from '../../renderer/ui/Select.tsx';
import { render } from './rendered.tsx';

const choices = Array.from({ length: 40 }, (_, at) => ({ value: `v${at}`, label: `Field ${at}` }));
const entries = choices.map(({ value, label }) => ({ id: value, label, onChoose: () => {} }));

/** What scrolls within what has opened, the frame included. */
const scrolling = () =>
  [...document.querySelectorAll<HTMLElement>('.menu, .menu *')]
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
    .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY))
    .map(({ className }) => className);

for (const [name, list] of [
  ['select', <Select key="s" label="Becomes" choices={choices} value="v1" onChange={() => {}} />],
  [
    'combo box',
    <ComboBox key="c" label="Becomes" choices={choices} value="v1" onChange={() => {}} nothingFound="Nothing" />,
  ],
  ['menu', <Menu key="m" label="More" button={<IconButton icon="more" label="More" />} groups={[{ entries }]} />],
] as const) {
  for (const height of [800, 360]) {
    test(`a long list has one scroll bar: ${name}, in a window ${height} high`, async () => {
      await page.viewport(640, height);
      render(list);
      await userEvent.click(page.getByRole('button').first());
      await expect.poll(() => document.querySelectorAll('.menu .menu-row').length).toBe(40);
      await expect.poll(scrolling).toEqual(['menu-list']);
    });
  }
}
