import { type ComponentType, lazy, Suspense } from 'react';
import { type Place, useRoute } from '../../client/routes.ts';
import { PageBody } from '../../ui/PageHead.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWords } from '../../words/words.ts';
import { Broken } from '../Broken.tsx';
import { TodayPage } from './today/TodayPage.tsx';

/** Only Today comes with the first load; every other page is fetched when it is first opened. */
const pages: Readonly<Record<Place, ComponentType>> = {
  today: TodayPage,
  calendar: lazy(async () => ({ default: (await import('./calendar/CalendarPage.tsx')).CalendarPage })),
  events: lazy(async () => ({ default: (await import('./events/EventsPage.tsx')).EventsPage })),
  members: lazy(async () => ({ default: (await import('./members/MembersPage.tsx')).MembersPage })),
  posts: lazy(async () => ({ default: (await import('./posts/PostsPage.tsx')).PostsPage })),
  import: lazy(async () => ({ default: (await import('./import/ImportPage.tsx')).ImportPage })),
  conflicts: lazy(async () => ({ default: (await import('./conflicts/ConflictsPage.tsx')).ConflictsPage })),
  settings: lazy(async () => ({ default: (await import('./settings/SettingsPage.tsx')).SettingsPage })),
};

/** The page of the place one is at. A page that breaks leaves the frame standing. */
export function PageSwitch() {
  const { t } = useWords();
  const { place } = useRoute();
  const ThePage = pages[place];
  return (
    <Broken key={place}>
      <Suspense
        fallback={
          <PageBody>
            {/* Not yet the page's own title: whoever waits for that wants its keys too. */}
            <h1 className="vh">{t('frame.loading')}</h1>
            <Skeleton label={t('frame.loading')} />
          </PageBody>
        }
      >
        <ThePage />
      </Suspense>
    </Broken>
  );
}
