/** One call to a running host, as a script would make it. Invariant: whatever the network does becomes a failure. */
import type { Failure } from '../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../shared/result.ts';

export async function callOverHttp(
  url: string,
  token: string,
  procedure: string,
  input: unknown,
): Promise<Result<unknown, Failure>> {
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/api/${procedure}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input ?? {}),
    });
    const answer = (await response.json()) as { error?: Failure };
    return response.ok ? done(answer) : failed(answer.error ?? { code: 'bug', procedure });
  } catch {
    return failed({ code: 'not-found', kind: 'host', id: url });
  }
}
