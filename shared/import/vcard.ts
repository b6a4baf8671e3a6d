/**
 * Cards of a vCard file, versions 2.1, 3.0 and 4.0, mixed as they come.
 *
 * Alone because finding the cards is one matter and reading a person out of one is another (cardPerson.ts): a card that
 * breaks off costs itself, not its neighbours.
 * Invariant: lazy; every BEGIN:VCARD of the file gives a candidate or a `refused`.
 */
import { candidateOfCard } from './cardPerson.ts';
import { contentLines } from './contentLines.ts';
import { type ContentProperty, parseProperty } from './contentProperty.ts';
import { refused, warning } from './importProblem.ts';
import type { MemberRowReading } from './memberCandidate.ts';

type OpenCard = {
  readonly line: number;
  readonly properties: ContentProperty[];
  readonly broken: number[];
  depth: number;
};

export function* readCards(text: string): Generator<MemberRowReading, void, undefined> {
  let card: OpenCard | undefined;
  for (const logical of contentLines(text)) {
    const mark = markOf(logical.text);
    if (mark === 'begin') {
      const previous = card?.properties.at(-1);
      // A card inside AGENT (2.1) is another person's and part of this value.
      if (card !== undefined && (card.depth > 0 || previous?.name === 'AGENT')) card.depth += 1;
      else {
        if (card !== undefined) yield { problems: [refused(card.line, 'unclosed-card')] };
        card = { line: logical.line, properties: [], broken: [], depth: 0 };
      }
    } else if (mark === 'end' && card !== undefined) {
      if (card.depth > 0) card.depth -= 1;
      else {
        yield readingOf(card);
        card = undefined;
      }
    } else if (card?.depth === 0) {
      const property = parseProperty(logical);
      if (property === undefined) card.broken.push(logical.line);
      else card.properties.push(property);
    }
  }
  if (card !== undefined) yield { problems: [refused(card.line, 'unclosed-card')] };
}

function markOf(text: string): 'begin' | 'end' | 'line' {
  if (/^\ufeff?BEGIN:\s*VCARD\s*$/i.test(text)) return 'begin';
  return /^END:\s*VCARD\s*$/i.test(text) ? 'end' : 'line';
}

function readingOf({ line, properties, broken }: OpenCard): MemberRowReading {
  const reading = candidateOfCard(line, properties);
  return { ...reading, problems: [...reading.problems, ...broken.map((at) => warning(at, 'broken-line'))] };
}
