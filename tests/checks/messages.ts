/**
 * The words of the program: every message in both languages, with the same gaps and the same plural forms.
 *
 * Alone because a message that lacks a language is only seen by whoever reads that language.
 */
import { type Syntax, isSyntax, lineOf, literalOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

export type Message = {
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly texts: ReadonlyMap<string, string | undefined>;
};

export const languages = ['en', 'de'] as const;
const plural = /_(zero|one|two|few|many|other)$/;
export const withoutPlural = (key: string): string => key.replace(plural, '');

const propertiesOf = (node: unknown): readonly Syntax[] => {
  const inner = isSyntax(node) && /^TS(As|Satisfies)Expression$/.test(node.type) ? node['expression'] : node;
  if (isSyntax(inner) && /^TS(As|Satisfies)Expression$/.test(inner.type)) return propertiesOf(inner);
  return isSyntax(inner) && inner.type === 'ObjectExpression' ? (inner['properties'] as readonly Syntax[]) : [];
};

const keyOf = (property: Syntax): string | undefined => literalOf(property['key']) ?? nameOf(property['key']);

function messageOf(file: SourceFile, property: Syntax): Message {
  const texts = propertiesOf(property['value']).map((text) => [keyOf(text) ?? '', literalOf(text['value'])] as const);
  return { key: keyOf(property) ?? '', path: file.path, line: lineOf(file, property), texts: new Map(texts) };
}

export const isMessageFile = (path: string): boolean => /^shared\/[^/]+\/(\w*[mM])essages\.ts$/.test(path);

/** All messages of `export const membersMessages = { 'members.title': { en, de } } as const`. */
export function messagesOf(files: readonly SourceFile[]): readonly Message[] {
  return files
    .filter(({ path }) => isMessageFile(path))
    .flatMap((file) => {
      const found: Message[] = [];
      walk(parse(file), (node, ancestors) => {
        const isExported = ancestors.some(({ type }) => type === 'ExportNamedDeclaration');
        if (node.type !== 'VariableDeclarator' || !isExported || !/[mM]essages$/.test(nameOf(node['id']) ?? '')) return;
        const properties = propertiesOf(node['init']).filter(({ type }) => type === 'Property');
        found.push(...properties.map((property) => messageOf(file, property)));
      });
      return found;
    });
}

export const gapsOf = (text: string): string =>
  [...new Set(text.match(/\{\{\s*[\w.]+/g))]
    .map((gap) => gap.replace(/\W/g, ''))
    .toSorted()
    .join(', ');

function problemsOf({ texts }: Message): readonly string[] {
  const missing = languages.filter((language) => (texts.get(language) ?? '').trim() === '');
  if (missing.length > 0) return missing.map((language) => `has no words in ${language} that can be read here`);
  const [english, german] = languages.map((language) => gapsOf(texts.get(language) ?? ''));
  return english === german ? [] : [`has other gaps in en (${english}) than in de (${german})`];
}

/** English and German both tell one from several; a message with a count has both forms or none. */
function pluralProblems({ key }: Message, keys: ReadonlySet<string>): readonly string[] {
  if (!plural.test(key)) return [];
  const forms = ['_one', '_other'].map((form) => withoutPlural(key) + form);
  return [
    ...forms.filter((form) => !keys.has(form)).map((form) => `lacks the form ${form}`),
    ...(keys.has(withoutPlural(key)) ? ['stands beside a message without a plural form'] : []),
  ];
}

export function messageViolations(messages: readonly Message[]): readonly Violation[] {
  const keys = new Set(messages.map(({ key }) => key));
  const first = new Map<string, Message>();
  return messages.flatMap((message) => {
    const twice = first.has(message.key) ? ['is defined twice'] : [];
    first.set(message.key, message);
    return [...twice, ...problemsOf(message), ...pluralProblems(message, keys)].map((says) => ({
      path: message.path,
      line: message.line,
      says: `${message.key} ${says}`,
    }));
  });
}
