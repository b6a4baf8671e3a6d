import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Button } from '../../renderer/ui/Button.tsx';
import { render } from './rendered.tsx';

/** A button that is busy from its first press on, and goes when the work is done. */
function Saving({ done }: { readonly done: Promise<void> }) {
  const [step, setStep] = useState<'ready' | 'busy' | 'gone'>('ready');
  const save = async () => {
    setStep('busy');
    await done;
    setStep('gone');
  };
  if (step === 'gone') return <p>Saved</p>;
  return (
    <Button busy={step === 'busy'} onPress={() => void save()}>
      {step === 'busy' ? 'Saving' : 'Save'}
    </Button>
  );
}

const pictures = () => [...document.querySelectorAll('[data-live-announcer] [role="img"]')];

test('what is read aloud of a busy button goes with the button, so that no picture is left without a name', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  render(<Saving done={promise} />);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => pictures().length).toBe(1);
  resolve();
  await expect.element(page.getByText('Saved')).toBeInTheDocument();
  await expect.poll(pictures).toEqual([]);
});
