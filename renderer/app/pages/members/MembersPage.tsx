import { useRoute } from '../../../client/routes.ts';
import { MemberPage } from './MemberPage.tsx';
import { MemberListPage } from './MemberListPage.tsx';

/** `#/members` is the list, `#/members/mem_…` one person. */
export function MembersPage() {
  const { id } = useRoute();
  return id === undefined ? <MemberListPage /> : <MemberPage key={id} id={id} />;
}
