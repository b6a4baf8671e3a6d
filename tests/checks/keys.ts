/**
 * Keys that a screen binds by itself, past the list of all keys.
 *
 * Alone because such a key is listed nowhere, can't be changed and may mean two things.
 */
import { type Syntax, isSyntax, lineOf, literalOf, nameOf, parse, walk } from './syntax.ts';
import type { SourceFile, Violation } from './tree.ts';

/** The one that listens, and what it reads to decide. */
const listening = new Set(['renderer/client/useKeys.ts']);
/** Cancels a drag that the pointer holds: no control has the focus then. */
const alsoListening = new Set(['renderer/calendar/useDayMove.ts']);

/** What a control answers to while it has the focus, by the patterns of ARIA. */
const OF_CONTROLS = /^(?:Enter|Escape|Tab| |Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$/;
/** A field's own keys beyond those; never letters or digits. */
const OF_FIELDS = /^(?:Backspace|Delete|[^\p{L}\p{N}])$/u;

const mayBind = (path: string, key: string): boolean =>
  OF_CONTROLS.test(key) || (path.startsWith('renderer/ui/') && OF_FIELDS.test(key));

/** `press.key`, `press.code`, also made small. */
function readsKey(node: unknown): boolean {
  if (!isSyntax(node)) return false;
  if (node.type === 'CallExpression') {
    const callee = node['callee'];
    return (
      isSyntax(callee) && /^to(?:Lower|Upper)Case$/.test(nameOf(callee['property']) ?? '') && readsKey(callee['object'])
    );
  }
  return node.type === 'MemberExpression' && /^(?:key|code)$/.test(nameOf(node['property']) ?? '');
}

const isPress = (name: string): boolean => /^(?:press|event|e|ev|keydown|pressed)$/.test(name);

/** Only what a keyboard event is called here: `option.key === 'x'` is no key. */
function isOfPress(node: Syntax): boolean {
  if (node.type === 'CallExpression') {
    const callee = node['callee'];
    return isSyntax(callee) && isSyntax(callee['object']) && isOfPress(callee['object']);
  }
  const object = node['object'];
  if (!isSyntax(object)) return false;
  return object.type === 'MemberExpression'
    ? nameOf(object['property']) === 'nativeEvent'
    : isPress(nameOf(object) ?? '');
}

const isKeyRead = (node: unknown): node is Syntax => readsKey(node) && isSyntax(node) && isOfPress(node);

/** The keys that a node compares a press with. */
function keysIn(node: Syntax): readonly (string | undefined)[] {
  switch (node.type) {
    case 'BinaryExpression': {
      const [left, right] = [node['left'], node['right']];
      return isKeyRead(left) ? [literalOf(right)] : isKeyRead(right) ? [literalOf(left)] : [];
    }
    case 'SwitchStatement':
      return isKeyRead(node['discriminant']) ? partsOf(node['cases'], 'test').map(literalOf) : [];
    case 'MemberExpression': {
      const object = node['object'];
      if (node['computed'] !== true || !isKeyRead(node['property']) || !isSyntax(object)) return [];
      return partsOf(object['properties'], 'key').map((key) => nameOf(key) ?? literalOf(key));
    }
    case 'CallExpression': {
      const [callee, given] = [node['callee'], node['arguments']];
      const isAsked = Array.isArray(given) && isKeyRead(given[0]) && isSyntax(callee);
      const list = isAsked ? callee['object'] : undefined;
      return isSyntax(list) && Array.isArray(list['elements']) ? list['elements'].map(literalOf) : [];
    }
    default:
      return [];
  }
}

const partsOf = (nodes: unknown, part: string): readonly unknown[] =>
  Array.isArray(nodes) ? nodes.filter(isSyntax).map((node) => node[part]) : [];

function listens(node: Syntax): boolean {
  if (node.type !== 'CallExpression' || !isSyntax(node['callee']) || !Array.isArray(node['arguments'])) return false;
  const called = nameOf(node['callee']) ?? nameOf(node['callee']['property']);
  return called === 'addEventListener' && /^key(?:down|up|press)$/.test(literalOf(node['arguments'][0]) ?? '');
}

export function keyViolations(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => /^renderer\/.*\.tsx?$/.test(path) && !listening.has(path))
    .flatMap((file) => {
      const found: Violation[] = [];
      const add = (node: Syntax, says: string) => found.push({ path: file.path, line: lineOf(file, node), says });
      walk(parse(file), (node) => {
        for (const key of keysIn(node)) {
          if (key !== undefined && !mayBind(file.path, key)) add(node, `"${key}" belongs into shared/keys/commands.ts`);
        }
        if (listens(node) && !alsoListening.has(file.path))
          add(node, 'only renderer/client/useKeys.ts hears every key');
      });
      return found;
    });
}
