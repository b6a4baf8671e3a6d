import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DateField } from '../../renderer/ui/DateField.tsx';
import { NumberField } from '../../renderer/ui/NumberField.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { TimeField } from '../../renderer/ui/TimeField.tsx';
import { render } from './rendered.tsx';

const PAUSE = 800;
const name = page.getByRole('textbox', { name: 'Name' });
const texts = () => vi.fn<(value: string) => void>();

/** Only the pause is ours to pass; React and the browser keep their own time. */
const stopClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
const letPass = (ms = PAUSE) => vi.advanceTimersByTime(ms);
afterEach(() => void vi.useRealTimers());

test('a text is handed over once when typing stops, and the caret stays', async () => {
  const onCommit = texts();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await name.fill('Boehm');
  stopClock();
  await userEvent.keyboard('{ArrowLeft}x');
  letPass(PAUSE - 1);
  expect(onCommit).not.toHaveBeenCalled();
  letPass();
  letPass();
  expect(onCommit.mock.calls).toEqual([['Boehxm']]);
  expect((name.element() as HTMLInputElement).selectionStart).toBe(5);
});

test('Enter hands a text over at once, and neither the pause nor leaving does it again', async () => {
  const onCommit = texts();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await name.click();
  stopClock();
  await userEvent.keyboard('x{Enter}');
  expect(onCommit).toHaveBeenCalledOnce();
  letPass();
  await userEvent.tab();
  expect(onCommit).toHaveBeenCalledOnce();
});

test('an emptied text is not handed over before it is left', async () => {
  const onCommit = texts();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await name.click();
  stopClock();
  await name.clear();
  letPass();
  expect(onCommit).not.toHaveBeenCalled();
  await userEvent.tab();
  expect(onCommit.mock.calls).toEqual([['']]);
});

function Leavable({ onCommit }: { readonly onCommit: (value: string) => void }) {
  const [isThere, setThere] = useState(true);
  return (
    <>
      {isThere && <TextField label="Name" value="Böhm" onCommit={onCommit} />}
      <button type="button" onMouseDown={(press) => press.preventDefault()} onClick={() => setThere(false)}>
        Go
      </button>
    </>
  );
}

test('what was typed is handed over once when its page goes away', async () => {
  const onCommit = texts();
  render(<Leavable onCommit={onCommit} />);
  await name.fill('Boehm');
  await page.getByRole('button', { name: 'Go' }).click();
  expect(onCommit.mock.calls).toEqual([['Boehm']]);
});

test('what was typed is handed over when the window goes away', async () => {
  const onCommit = texts();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await name.fill('Boehm');
  dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(onCommit.mock.calls).toEqual([['Boehm']]);
});

/** Saves what it is given without spaces at its ends, as the core does. */
function Trimming() {
  const [value, setValue] = useState('Böhm');
  return <TextField label="Name" value={value} onCommit={(text) => setValue(text.trim())} />;
}

test('the echo of a save takes nothing away from who types on', async () => {
  render(<Trimming />);
  await name.click();
  stopClock();
  await name.fill('Gisela ');
  letPass();
  await userEvent.keyboard('B');
  expect(name.element()).toHaveValue('Gisela B');
  await userEvent.tab();
  await expect.element(name).toHaveValue('Gisela B');
});

test('a refused text stays, and is not handed over again by a pause', async () => {
  const onCommit = texts();
  render(<TextField label="Name" value="Böhm" error="No." onCommit={onCommit} />);
  await name.click();
  stopClock();
  await name.fill('x');
  letPass();
  await userEvent.keyboard('y{Backspace}');
  letPass();
  await userEvent.tab();
  expect(onCommit.mock.calls).toEqual([['x']]);
  expect(name.element()).toHaveValue('x');
});

test('Escape takes back what a pause has handed over', async () => {
  const onCommit = texts();
  render(<TextField label="Name" value="Böhm" onCommit={onCommit} />);
  await name.click();
  stopClock();
  await name.fill('x');
  letPass();
  await userEvent.keyboard('{Escape}');
  expect(onCommit.mock.calls).toEqual([['x'], ['Böhm']]);
});

test('a pause hands nothing over of a text that the caller keeps', async () => {
  const onCommit = texts();
  render(<TextField label="Name" value="" onChange={() => {}} onCommit={onCommit} />);
  await name.click();
  stopClock();
  await userEvent.keyboard('x');
  letPass();
  expect(onCommit).not.toHaveBeenCalled();
});

test('a figure is handed over when typing stops, and not again on leaving', async () => {
  const onCommit = vi.fn<(value: number | null) => void>();
  render(<NumberField label="Seats" value={42} onCommit={onCommit} />);
  const seats = page.getByRole('textbox', { name: 'Seats' });
  await seats.click();
  stopClock();
  await seats.fill('1500');
  await vi.waitFor(() => {
    letPass();
    expect(onCommit.mock.calls).toEqual([[1500]]);
  });
  expect(seats.element()).toHaveValue('1500');
  await userEvent.tab();
  expect(onCommit).toHaveBeenCalledOnce();
});

const dates = () => vi.fn<(value: string | null) => void>();
const part = (of: RegExp) => page.getByRole('spinbutton', { name: of });
const noSuchDay = (typed: number, became: string) => `No ${typed}. Became ${became}.`;

test('a date is handed over with the last figure of its year, and only then', async () => {
  const onCommit = dates();
  render(<DateField label="Date" value="2026-06-20" onCommit={onCommit} />);
  await part(/day/).click();
  await userEvent.keyboard('27072');
  await userEvent.keyboard('02');
  expect(onCommit).not.toHaveBeenCalled();
  await userEvent.keyboard('7');
  await expect.poll(() => onCommit.mock.calls).toEqual([['2027-07-27']]);
});

test('half a year is not handed over by a pause', async () => {
  const onCommit = dates();
  render(<DateField label="Date" value="2026-06-20" onCommit={onCommit} />);
  await part(/year/).click();
  stopClock();
  await userEvent.keyboard('20');
  letPass();
  expect(onCommit).not.toHaveBeenCalled();
});

test('a time is handed over with its last figure', async () => {
  const onCommit = dates();
  render(<TimeField label="Starts" value="18:30" onCommit={onCommit} />);
  await part(/hour/).click();
  await userEvent.keyboard('204');
  expect(onCommit).not.toHaveBeenCalled();
  await userEvent.keyboard('5');
  await expect.poll(() => onCommit.mock.calls).toEqual([['20:45']]);
});

test('a day that its month does not have is not changed without a word', async () => {
  const onCommit = dates();
  render(<DateField label="Date" value="2026-06-20" onCommit={onCommit} impossibleText={noSuchDay} />);
  await part(/day/).click();
  await userEvent.keyboard('31');
  await userEvent.tab();
  await userEvent.tab();
  await expect.poll(() => onCommit.mock.calls).toEqual([['2026-06-30']]);
  await expect.element(page.getByText('No 31. Became 2026-06-30.')).toBeVisible();
});
