/** A state seen as different people see it: enlarged, narrow, with wide text, few colours, no motion; what is then wrong. */
import { covered, lostInForcedColours, misfits, movements, toldByColourAlone, widenText } from './shape.ts';
import type { DESK, Stage, State } from './stage.ts';

type Look = (stage: Stage) => Promise<readonly string[]>;

export const LOOKS: Readonly<Record<string, Look>> = {
  'at 200 %': ({ page }) => sized(page, { width: 640, height: 400 }, () => both(misfits(page), covered(page))),
  'reflowed to 320 px': ({ page }) =>
    sized(page, { width: 320, height: 640 }, () => both(misfits(page), covered(page))),
  'with text set wide': async ({ page }) => {
    const takeBack = await widenText(page);
    const found = await misfits(page);
    await takeBack();
    return found;
  },
  'in forced colours': async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await lostInForcedColours(page);
    await page.emulateMedia({ forcedColors: 'none' });
    return found;
  },
  'with reduced motion': ({ page }) => movements(page),
  'without colours': ({ page }) => toldByColourAlone(page),
};

/** All of them, each finding with where it is; the state is left as it was. */
export async function lookedAt(stage: Stage, state: State): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, look] of Object.entries(LOOKS))
    found.push(...(await look(stage)).map((one) => `${state.name}, ${stage.locale}, ${name}: ${one}`));
  return found;
}

async function sized<T>(page: Stage['page'], size: typeof DESK, look: () => Promise<T>): Promise<T> {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  // Two frames: what measures itself has done so.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const found = await look();
  if (before !== null) await page.setViewportSize(before);
  return found;
}

async function both(...looks: readonly Promise<readonly string[]>[]): Promise<readonly string[]> {
  return (await Promise.all(looks)).flat();
}
