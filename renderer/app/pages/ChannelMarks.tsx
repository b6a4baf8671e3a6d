import { channelShortOf } from '../../../shared/plan/channelShort.ts';
import { useView } from '../../client/useView.ts';
import { Channel } from '../../ui/Channel.tsx';

/** The channels that a post goes to, as small marks in the order of the channels. */
export function ChannelMarks({ ids }: { readonly ids: readonly string[] }) {
  const { value } = useView('channels.list', {});
  const known = value?.items.filter(({ id }) => ids.includes(id)) ?? [];
  return known.map(({ id, name, kind }) => <Channel key={id} short={channelShortOf(kind, name)} label={name} />);
}
