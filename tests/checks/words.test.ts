import { expect, test } from 'vitest';
import { unknownKeys, unusedMessages, usesOf } from './messageUse.ts';
import { messageViolations, messagesOf } from './messages.ts';
import { shownTextViolations } from './shownText.ts';
import { planted, shown, treeFiles } from './tree.ts';

const tree = treeFiles(['.ts', '.tsx']);
const table = (body: string) =>
  planted('shared/door/messages.ts', `export const doorMessages = {\n${body}\n} as const;`);
const problems = (body: string) => messageViolations(messagesOf([table(body)]));
const screen = (code: string) => planted('renderer/door/planted.tsx', code);

test('every message of the project has both languages, the same gaps and whole plural forms', () => {
  expect(shown(messageViolations(messagesOf(tree)))).toEqual([]);
});

test('every key that a screen asks for is defined, and every message is shown somewhere', () => {
  const messages = messagesOf(tree);
  expect(shown(unknownKeys(tree, messages))).toEqual([]);
  expect(shown(unusedMessages(messages, usesOf(tree)))).toEqual([]);
});

test('no screen of the project has words of its own', () => {
  expect(shown(shownTextViolations(tree))).toEqual([]);
});

test.each([
  [`'door.in': { en: 'Come in' },`],
  [`'door.in': { en: 'Come in', de: '' },`],
  [`'door.in': { en: 'Come in', de: herein },`],
  [`'door.in': { en: 'Come in, {{name}}', de: 'Herein' },`],
  [`'door.in': { en: '{{name}}', de: '{{nam}}' },`],
  [`'door.seats_one': { en: 'One seat', de: 'Ein Platz' },`],
  [`'door.in': { en: 'Come in', de: 'Herein' },\n'door.in': { en: 'Come in', de: 'Herein' },`],
])('the table { %s } is found', (body) => {
  expect(problems(body)).toHaveLength(1);
});

test.each([
  [`'door.in': { en: 'Come in, {{name}}', de: 'Herein, {{ name }}' },`],
  [`'door.in': { en: 'Come in', de: \`Herein\` },`],
  [
    `'door.seats_one': { en: '{{count}} seat', de: '{{count}} Platz' },\n'door.seats_other': { en: '{{count}} seats', de: '{{count}} Plätze' },`,
  ],
])('the table { %s } is left alone', (body) => {
  expect(problems(body)).toEqual([]);
});

const two = table(`'door.in': { en: 'Come in', de: 'Herein' },\n'door.verdict.full': { en: 'Full', de: 'Voll' },`);

test('a message that no code names is found, one that a built key reaches is not', () => {
  const unused = (code: string) => unusedMessages(messagesOf([two]), usesOf([screen(code)])).map(({ says }) => says);
  expect(unused('const a = t(`door.verdict.${verdict}`);')).toEqual(['door.in is shown nowhere']);
  expect(unused(`const a = [t('door.in'), t(\`door.verdict.\${verdict}\`)];`)).toEqual([]);
  expect(unused(`// t('door.in') and door.verdict.full`)).toHaveLength(2);
});

test('a key that no table defines is found where it is asked for, a file name or a procedure is not', () => {
  const unknown = (code: string) => unknownKeys([screen(code)], messagesOf([two]));
  expect(unknown(`const a = t('door.out');`)).toHaveLength(1);
  expect(unknown(`const a = t('door.in'); const b = call('door.scan'); const c = 'planted.tsx';`)).toEqual([]);
});

test.each([
  'const a = <p>Come in</p>;',
  `const a = <p>{'Come in'}</p>;`,
  `const a = <p>{full ? 'Full' : message}</p>;`,
  `const a = <p>{full && 'Full'}</p>;`,
  'const a = <p>{`${count} seats`}</p>;',
  '<><b>Herein</b></>;',
  `const a = <Button label="Admit" />;`,
  `const a = <input aria-label={full ? 'Full' : words} />;`,
  `const a = <img alt="A guest" />;`,
])('the screen %s is found', (code) => {
  expect(shownTextViolations([screen(code)])).toHaveLength(1);
});

test.each([
  `const a = <p className="verdict wide">{t('door.in')}</p>;`,
  `const a = <p>·</p>;`,
  `const a = <p>{count} / {capacity}</p>;`,
  `const a = <h1>Stammtisch</h1>;`,
  `const a = <kbd>Ctrl K</kbd>;`,
  `const a = <Button label={t('door.admit')} variant="primary" />;`,
  `const a = <p>{state === 'full' ? <Full /> : null}</p>;`,
  `const a = 'Come in'; // <p>Come in</p>`,
])('the screen %s is left alone', (code) => {
  expect(shownTextViolations([screen(code)])).toEqual([]);
});
