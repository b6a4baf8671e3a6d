/** Keeps files that documents are to name, and hands them out, or says why one isn't here. */
import { collections } from '../../../shared/collections.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { LARGEST_MEDIA, mediaKeyOf } from '../../../shared/document/media.ts';
import type { mediaContract, MediaState } from '../../../shared/media/contract.ts';
import { mediaFileName, mediaTypeOf } from '../../../shared/media/mediaType.ts';
import { done, failed } from '../../../shared/result.ts';
import { MEDIA } from '../../../shared/sync/model.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';
import type { Deliver, Fetch } from '../store/deliver.ts';
import { deliverContent } from '../store/mediaDelivery.ts';
import type { Store } from '../store/store.ts';

type Passing = { readonly deliver: Deliver; readonly fetch: Fetch };

export function mediaProcedures({ store }: Scene, { deliver, fetch }: Passing): Procedures<typeof mediaContract> {
  return {
    add: async ({ file, name }, { caller }) => {
      const fetched = await fetch(caller, file, LARGEST_MEDIA);
      if (!fetched.ok) return fetched;
      const { bytes } = fetched.value;
      const put = await store.media.put(bytes);
      if (!put.ok) return put;
      const called = name ?? fetched.value.name;
      return done({ media: put.value, size: bytes.length, type: mediaTypeOf(bytes), name: called });
    },
    get: async ({ media, out = 'download' }, { caller }) => {
      const read = await store.media.read(media);
      if (!read.ok) {
        const { code } = read.failure;
        if (code === 'missing') return failed(notHere(media, stateOf(store, media)));
        return failed(code === 'damaged' ? notHere(media, code) : read.failure);
      }
      const [content, type] = [read.value, mediaTypeOf(read.value)];
      const delivered = await deliver(caller, out, mediaFileName(media, type), (target) =>
        deliverContent(target, content),
      );
      return delivered.ok ? done({ ...delivered.value, size: content.length, type }) : delivered;
    },
  };
}

/** A screen shows the state in the picture's place. */
function notHere(id: string, state: MediaState): Failure {
  const failure = { code: 'not-found' as const, kind: 'media', id, state };
  return failure;
}

function stateOf({ sync, anyByKey }: Store, hash: string): MediaState {
  if (sync.asides(MEDIA).some(({ id, direction }) => id === hash && direction === 'in')) return 'set-aside';
  const isNamed = collections.some(({ name }) => anyByKey(name, mediaKeyOf(hash)) !== undefined);
  return isNamed && sync.isLinked() ? 'expected' : 'missing';
}
