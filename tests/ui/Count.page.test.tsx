import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Count } from '../../renderer/ui/Count.tsx';
import { UiProvider } from '../../renderer/ui/UiProvider.tsx';
import { render } from './rendered.tsx';

test('what is counted stands as the language writes it', async () => {
  render(
    <UiProvider locale="de-DE">
      <output>
        <Count value={12_345} /> <Count value="9+" />
      </output>
    </UiProvider>,
  );
  await expect.element(page.getByRole('status')).toMatchTextContent(/^12\.345 9\+$/);
});
