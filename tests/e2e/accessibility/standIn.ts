/**
 * Answers views in the core's place, so that states that take a server, a damaged file or a lost week to come by are
 * shown on the built page within a frame.
 *
 * Alone because the page under test is the real one and speaks its real wire: only answers are exchanged, typed by the
 * contract, so that an answer the core couldn't give doesn't compile. Everything else goes to the core.
 */
import type { Page, WebSocketRoute } from '@playwright/test';
import type { Outputs } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/contract/failure.ts';

type Feature<N extends string> = N extends `${infer F}.${string}` ? F & keyof Outputs : never;
type Verb<N extends string> = N extends `${string}.${infer V}` ? V & keyof Outputs[Feature<N>] : never;
/** `members.list`: a view or any other question. */
export type Question = `${keyof Outputs}.${string}`;
export type AnswerOf<N extends Question> = Outputs[Feature<N>][Verb<N>];

type Answer = { readonly value: unknown } | { readonly failure: Failure } | 'never';
type Asked = { readonly i: string; readonly p?: { readonly u?: string } };

export type StandIn = {
  /** From now on, until `forget`. Views that are shown are asked again. */
  readonly answer: <N extends Question>(name: N, value: AnswerOf<N>) => void;
  readonly refuse: (name: Question, failure: Failure) => void;
  /** Lets a question wait: what is shown is what is shown while it loads. */
  readonly keepWaiting: (name: Question) => void;
  /** The line goes down, and stays so while it is. */
  readonly cut: () => Promise<void>;
  readonly forget: () => void;
};

const pathOf = (name: Question): string => `/${name.replace('.', '/')}`;
const GATEWAY_GONE = 4000;

/** Before the page is opened. */
export async function standInFor(page: Page): Promise<StandIn> {
  const answers = new Map<string, Answer>();
  const waiting = new Set<() => void>();
  let line: WebSocketRoute | undefined;
  let stream = '';
  let isCut = false;
  await page.routeWebSocket(/\/socket$/, (socket) => {
    if (isCut) return void socket.close({ code: GATEWAY_GONE });
    line = socket;
    const core = socket.connectToServer();
    socket.onMessage((message) => {
      const { i, p } = JSON.parse(String(message)) as Asked;
      const path = p?.u ?? '';
      if (path === '/changes/watch') stream = i;
      const answer = answers.get(path);
      if (answer === undefined) return core.send(message);
      if (answer === 'never') waiting.add(() => core.send(message));
      else socket.send(JSON.stringify({ i, p: wordsOf(answer) }));
    });
  });
  const wake = () => {
    const all = { generation: 0, collections: [] };
    if (stream !== '') line?.send(JSON.stringify({ i: stream, t: 3, p: { e: 'message', d: { json: all } } }));
  };
  const set = (name: Question, answer: Answer) => {
    answers.set(pathOf(name), answer);
    wake();
  };
  return {
    answer: (name, value) => set(name, { value }),
    refuse: (name, failure) => set(name, { failure }),
    keepWaiting: (name) => set(name, 'never'),
    cut: async () => {
      isCut = true;
      await line?.close({ code: GATEWAY_GONE });
    },
    forget: () => {
      isCut = false;
      answers.clear();
      for (const goOn of waiting) goOn();
      waiting.clear();
      wake();
    },
  };
}

function wordsOf(answer: Exclude<Answer, 'never'>): unknown {
  if ('value' in answer) return { b: { json: answer.value } };
  const { failure } = answer;
  const status = 409;
  return { s: status, b: { json: { defined: false, code: failure.code, status, message: '', data: failure } } };
}
