/**
 * Calendars, their zones and their events, out of the lines of a file.
 *
 * Alone because components break: one that never ends must cost itself and not the file.
 * Invariant: every BEGIN:VEVENT is either among the events or refused; the order of properties and components is free.
 */
import { contentLines, type LogicalLine } from './contentLines.ts';
import { type ContentProperty, parseProperty } from './contentProperty.ts';
import { type ImportProblem, refused, warning } from './importProblem.ts';

export type IcsComponent = {
  readonly name: string;
  readonly line: number;
  readonly properties: ContentProperty[];
  readonly inner: IcsComponent[];
  /** Its own lines and those of all inside it, unfolded. */
  readonly lines: string[];
};

/** An event with the properties of the calendar that it stands in. */
export type IcsEvent = { readonly component: IcsComponent; readonly calendar: readonly ContentProperty[] };

export type IcsFile = {
  readonly events: readonly IcsEvent[];
  readonly zones: readonly IcsComponent[];
  readonly problems: readonly ImportProblem[];
};

type Scan = {
  readonly events: IcsEvent[];
  readonly zones: IcsComponent[];
  readonly problems: ImportProblem[];
  /** Outermost first. */
  readonly open: IcsComponent[];
  calendar: ContentProperty[];
};

/** Pauses now and then without a value, so that a caller with a large file can let others work. */
export function* readComponents(text: string): Generator<undefined, IcsFile, undefined> {
  const scan: Scan = { events: [], zones: [], problems: [], open: [], calendar: [] };
  let lines = 0;
  for (const logical of contentLines(text)) {
    takeLine(scan, logical);
    lines += 1;
    if (lines % 2000 === 0) yield undefined;
  }
  if (scan.open.length > 0) scan.problems.push(warning(0, 'file-cut-short'));
  while (scan.open.length > 0) giveUp(scan);
  return scan;
}

function takeLine(scan: Scan, logical: LogicalLine): void {
  const [, mark, named] = /^\ufeff?(BEGIN|END):\s*([\w-]+)\s*$/i.exec(logical.text) ?? [];
  const name = named?.toUpperCase() ?? '';
  if (mark === undefined) takeProperty(scan, logical);
  else if (mark.toUpperCase() === 'BEGIN') begin(scan, name, logical);
  else end(scan, name, logical);
}

function takeProperty(scan: Scan, logical: LogicalLine): void {
  const component = scan.open.at(-1);
  const property = parseProperty(logical);
  for (const open of scan.open.slice(1)) open.lines.push(logical.text);
  if (property === undefined)
    scan.problems.push(warning(logical.line, 'broken-line', { cell: logical.text.slice(0, 80) }));
  else if (component !== undefined) component.properties.push(property);
}

/** A calendar stands in nothing and an event only in a calendar: whatever else is open was never closed. */
function begin(scan: Scan, name: string, logical: LogicalLine): void {
  const outer = name === 'VEVENT' && scan.open[0]?.name === 'VCALENDAR' ? 1 : 0;
  if (name === 'VCALENDAR' || name === 'VEVENT') while (scan.open.length > outer) giveUp(scan);
  const component: IcsComponent = { name, line: logical.line, properties: [], inner: [], lines: [] };
  if (name === 'VCALENDAR') scan.calendar = component.properties;
  for (const open of scan.open.slice(1)) open.lines.push(logical.text);
  scan.open.push(component);
}

function end(scan: Scan, name: string, logical: LogicalLine): void {
  const at = scan.open.findLastIndex((open) => open.name === name);
  if (at < 0) return;
  while (scan.open.length > at + 1) giveUp(scan);
  const component = scan.open.pop();
  for (const open of scan.open.slice(1)) open.lines.push(logical.text);
  if (component !== undefined) close(scan, component);
}

function close(scan: Scan, component: IcsComponent): void {
  const parent = scan.open.at(-1);
  if (parent !== undefined && parent.name !== 'VCALENDAR') parent.inner.push(component);
  else if (component.name === 'VEVENT') scan.events.push({ component, calendar: scan.calendar });
  else if (component.name === 'VTIMEZONE') scan.zones.push(component);
  else if (component.name !== 'VCALENDAR')
    scan.problems.push(warning(component.line, 'not-an-event', { component: component.name }));
}

function giveUp(scan: Scan): void {
  const component = scan.open.pop();
  if (component === undefined || component.name === 'VCALENDAR') return;
  const report = component.name === 'VEVENT' ? refused : warning;
  scan.problems.push(report(component.line, 'unclosed-component', { component: component.name }));
}

export function propertyOf(properties: readonly ContentProperty[], name: string): ContentProperty | undefined {
  return properties.find((property) => property.name === name && property.value.trim() !== '');
}
