/** Files for tests of the import, and the way that a person takes with them: looked at, then taken in. */
import type { Inputs } from '../../shared/contract.ts';
import type { Asking } from './openedCore.ts';

export const PEOPLE = [
  'Vorname,Nachname,E-Mail,Tags',
  'Käthe,Weiß,familie@x.example,Chor',
  'Ömer,Weiß,familie@x.example,',
  'Anna,Kern,anna@x.example,"Chor, Vorstand"',
  ',,,',
  ',,kaputt@,',
].join('\n');

export const calendar = (start: string, sequence: number, title = 'Lesung') =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//DE',
    'BEGIN:VEVENT',
    'UID:lesung@x.example',
    `SEQUENCE:${sequence}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;TZID=Europe/Berlin:${start}`,
    'DURATION:PT2H',
    `SUMMARY:${title}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

export async function preview(
  asking: Asking,
  name: string,
  content: string,
  more: Partial<Inputs['import']['preview']> = {},
) {
  return asking.ask('import.preview', { file: await asking.upload(content), name, ...more });
}

export async function imported(
  asking: Asking,
  name: string,
  content: string,
  more: Partial<Inputs['import']['preview']> = {},
) {
  const previewed = await preview(asking, name, content, more);
  return { previewed, ...(await asking.ask('import.commit', { preview: previewed.preview })) };
}
