import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { useKeptScroll } from '../../renderer/client/useKeptScroll.ts';
import { render } from '../ui/rendered.tsx';

vi.mock('../../renderer/client/connection.ts', async () => (await import('../sync/pageLine.ts')).connection);

/** Its rows come after it, as those of a list that is asked for do. */
function List({ name, question, rows }: { readonly name: string; readonly question: string; readonly rows: number }) {
  const { onElement } = useKeptScroll(name, question);
  return (
    <div ref={onElement} data-testid="list" style={{ height: 200, overflow: 'auto' }}>
      <div style={{ height: rows * 20 }} />
    </div>
  );
}

function Pages({ name }: { readonly name: string }) {
  const [shown, show] = useState('all');
  const [rows, grow] = useState(100);
  return (
    <>
      {['all', 'found', 'away'].map((question) => (
        <button key={question} type="button" onClick={() => show(question)}>
          {question}
        </button>
      ))}
      {[0, 30, 100].map((count) => (
        <button key={count} type="button" onClick={() => grow(count)}>
          {`${count} rows`}
        </button>
      ))}
      {shown !== 'away' && <List name={name} question={shown} rows={rows} />}
    </>
  );
}

const element = () => page.getByTestId('list').element();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
async function scrolledTo(top: number): Promise<void> {
  const told = new Promise((resolve) => element().addEventListener('scroll', resolve, { once: true }));
  element().scrollTop = top;
  await told;
}

/** A list of 2000 pixels, of which 200 show, scrolled down; its name is its test's own. */
async function scrolledList(name: string): Promise<void> {
  render(<Pages name={name} />);
  await expect.element(page.getByTestId('list')).toBeInTheDocument();
  await scrolledTo(700);
}

async function leftAndBack(): Promise<void> {
  await press('away');
  await press('0 rows');
  await press('all');
}

test('a list is found as far down as it was left, as soon as its rows are there', async () => {
  await scrolledList('left');
  await leftAndBack();
  expect(element().scrollTop).toBe(0);
  await press('30 rows');
  await expect.poll(() => element().scrollHeight).toBe(600);
  expect(element().scrollTop).toBe(0);
  await press('100 rows');
  await expect.poll(() => element().scrollTop).toBe(700);
});

test('asked something else it begins at its top, and so it does when that is taken back', async () => {
  await scrolledList('asked');
  await press('found');
  expect(element().scrollTop).toBe(0);
  await scrolledTo(300);
  await press('all');
  expect(element().scrollTop).toBe(0);
});

test('whoever scrolls before the rows are there stays where they scrolled to', async () => {
  await scrolledList('scrolled');
  await leftAndBack();
  element().dispatchEvent(new WheelEvent('wheel'));
  await press('100 rows');
  await expect.poll(() => element().scrollHeight).toBe(2000);
  expect(element().scrollTop).toBe(0);
});
