import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppFrame } from '../../renderer/ui/AppFrame.tsx';
import { Inspector, InspectorSection } from '../../renderer/ui/Inspector.tsx';
import { PageBody, PageHead } from '../../renderer/ui/PageHead.tsx';
import { Rail } from '../../renderer/ui/Rail.tsx';
import { SyncStatus } from '../../renderer/ui/SyncStatus.tsx';
import { TabBar } from '../../renderer/ui/TabBar.tsx';
import { render } from './rendered.tsx';

const places = [
  { id: 'today', label: 'Today', icon: 'today' as const, href: '#/today' },
  { id: 'posts', label: 'Posts', icon: 'post' as const, href: '#/posts', count: { value: 3, label: '3 need you' } },
];

function Frame({ onClose }: { readonly onClose?: () => void }) {
  return (
    <AppFrame
      skipLabel="To the content"
      rail={
        <Rail
          label="Places"
          brand="Stammtisch"
          groups={[places]}
          current="posts"
          foot={<SyncStatus state="needs-you" title="2 changes need you" detail="Open" onPress={() => {}} />}
        />
      }
      tabBar={
        <TabBar
          label="Places"
          entries={places}
          current="posts"
          more={{ label: 'More', current: false, onPress: () => {} }}
        />
      }
      inspector={
        onClose && (
          <Inspector title="Ute Kößler" closeLabel="Close" onClose={onClose}>
            <InspectorSection title="Contact">0341</InspectorSection>
          </Inspector>
        )
      }
    >
      <PageHead title="Posts" crumbs={[{ label: 'Strategy', href: '#/strategy' }]} context="3 old" />
      <PageBody>
        <p style={{ width: 200, height: 4_000 }}>Long</p>
      </PageBody>
    </AppFrame>
  );
}

afterEach(async () => page.viewport(1280, 800));

test('the place one is at is told, with what waits there', async () => {
  await page.viewport(1280, 800);
  render(<Frame />);
  const link = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /Posts.*3 need you/ });
  await expect.element(link).toHaveAttribute('aria-current', 'page');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Posts' })).toBeVisible();
});

test('the first Tab leads to the link that leaps over the rail', async () => {
  await page.viewport(1280, 800);
  render(<Frame />);
  await expect.element(page.getByRole('main')).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('main')).toHaveFocus();
});

test.for([1440, 1000, 720, 390])('at %i px the page never scrolls, only its body does', async (width) => {
  await page.viewport(width, 700);
  render(<Frame />);
  await expect.element(page.getByRole('main')).toBeVisible();
  const root = document.documentElement;
  expect(root.scrollWidth).toBeLessThanOrEqual(width);
  expect(root.scrollHeight).toBeLessThanOrEqual(700);
  const body = document.querySelector('.body');
  expect(body?.scrollHeight).toBeGreaterThan(body?.clientHeight ?? Number.NaN);
});

test('with icons only, the places keep their names', async () => {
  await page.viewport(1000, 700);
  render(<Frame />);
  await expect.element(page.getByRole('link', { name: 'Today' })).toBeVisible();
  expect(document.querySelector('.rail')?.getBoundingClientRect().width).toBe(56);
});

test('on a phone the tab bar takes the place of the rail, with targets of 44 px', async () => {
  await page.viewport(390, 700);
  render(<Frame />);
  const link = page.getByRole('link', { name: /Posts/ });
  await expect.element(link).toBeVisible();
  expect(document.querySelector('.rail')).toBeNull();
  expect(link.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});

test('the inspector is a column in a wide window and a dialog in a narrow one', async () => {
  const onClose = vi.fn<() => void>();
  await page.viewport(1280, 800);
  render(<Frame onClose={onClose} />);
  await expect.element(page.getByRole('complementary', { name: 'Ute Kößler' })).toBeVisible();
  await page.viewport(1000, 800);
  await expect.element(page.getByRole('dialog', { name: 'Ute Kößler' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
