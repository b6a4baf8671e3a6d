import { expect, test } from 'vitest';
import { addressViolations, duWordsOf } from './addressing.ts';
import { messageViolations, messagesOf } from './messages.ts';
import { planted, shown, treeFiles } from './tree.ts';

const all = messagesOf(treeFiles(['.ts']));
const table = (body: string) =>
  messagesOf([planted('shared/door/messages.ts', `export const doorMessages = {\n${body}\n} as const;`)]);
const problems = (body: string) => shown(addressViolations(table(body)));

test('every German text of the project that says du has one beside it that says Sie', () => {
  expect(shown(addressViolations(all))).toEqual([]);
  expect(all.filter(({ texts }) => texts.has('sie')).length).toBeGreaterThan(300);
});

test.each([
  'Was möchtest du anlegen?',
  'Dein Tisch',
  'Das gehört dir.',
  'Wer dich eingeladen hat',
  'Was deines ist, bleibt.',
  'Sag, wo ihr veröffentlicht',
  'Wie eure Gruppe heißt',
  'Prüfe die Adresse.',
  'Prüf die Adresse.',
  'Nicht lesbar: Leg sie zurück.',
  'Ist es so, melde es.',
  'Es fehlt; wähle eine andere.',
  'Sonst nimm die andere.',
  'Zum Umziehen exportiere alles.',
  'So geht es („Zieh sie hierher“)',
  'Versuch es noch einmal.',
  'Teile sie auf.',
  'Druck sie aus.',
])('"%s" says du', (text) => {
  expect(duWordsOf(text)).not.toEqual([]);
});

test.each([
  'Versuchen Sie es noch einmal; wählen Sie dazu eine andere.',
  'Teile der Einstellungen',
  'Aushang oder Druck',
  'Neuer Versuch um {{at}} Uhr.',
  'Frühere Sicherungen und ihr Inhalt',
  'Suche',
  'Die Dinge, die ihr gehören',
  'Ich habe es auf Papier',
])('"%s" does not', (text) => {
  expect(duWordsOf(text)).toEqual([]);
});

test.each([
  [`'door.in': { en: 'Come in', de: 'Nimm Platz' },`],
  [`'door.in': { en: 'Come in', de: 'Nimm Platz', sie: 'Nimm Platz' },`],
  [`'door.in': { en: 'Come in', de: 'Nimm Platz', sie: '' },`],
  [`'door.in': { en: 'Come in', de: 'Nimm Platz', sie: platz },`],
  [`'door.in': { en: 'Come in', de: 'Nimm deinen Platz', sie: 'Nehmen Sie deinen Platz' },`],
  [`'door.in': { en: 'Come in', de: 'Öffne sie und tritt ein', sie: 'Öffnen Sie sie und tritt ein' },`],
  [`'door.in': { en: '{{a}}', de: 'Nimm {{a}}', sie: 'Nehmen Sie {{b}}' },`],
  [`'door.in': { en: 'Sing', de: 'Sing', sie: 'Singen Sie' },`],
])('the table { %s } is found', (body) => {
  expect(problems(body)).not.toEqual([]);
});

test('a plural form with a Sie beside one without is found, from either side', () => {
  const none = {
    one: `'door.seats_one': { en: 'A', de: 'Einer' },`,
    other: `'door.seats_other': { en: 'B', de: 'Zwei' },`,
  };
  const one = `'door.seats_one': { en: 'A', de: 'Nimm einen', sie: 'Nehmen Sie einen' },`;
  const other = `'door.seats_other': { en: 'B', de: 'Nimm zwei', sie: 'Nehmen Sie zwei' },`;
  expect(problems(one + none.other)).toHaveLength(1);
  expect(problems(none.one + other)).toHaveLength(1);
  expect(problems(one + other)).toEqual([]);
  expect(problems(none.one + none.other)).toEqual([]);
});

test('a plural form that is missing is found, in both languages or in one', () => {
  const one = `'door.seats_one': { en: 'One seat', de: 'Ein Platz' },`;
  const found = (body: string) => messageViolations(table(body)).map(({ says }) => says);
  expect(found(one)).toEqual(['door.seats_one lacks the form door.seats_other']);
  expect(found(`${one}'door.seats_other': { en: 'Seats' },`)).toEqual([
    'door.seats_other has no words in de that can be read here',
  ]);
  expect(found(`${one}'door.seats_other': { en: 'Seats', de: 'Plätze' },`)).toEqual([]);
});
