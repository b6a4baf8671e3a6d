import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../renderer/ui/Button.tsx';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { render } from './rendered.tsx';

function Asks({ must }: { readonly must?: 'answer' }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Delete person</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Delete Theodor Zschiedrich for good?"
        must={must}
        actions={
          <Button tone="danger" onPress={() => setOpen(false)}>
            Delete for good
          </Button>
        }
      />
    </>
  );
}

const opener = page.getByRole('button', { name: 'Delete person' });

test('the focus goes into the dialog and back to where it came from', async () => {
  render(<Asks />);
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Delete Theodor Zschiedrich for good?' });
  await expect.element(dialog).toBeInTheDocument();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('Tab does not leave the dialog', async () => {
  render(<Asks />);
  await opener.click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeInTheDocument();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
});

test('a press beside it closes a dialog, but not one that must be answered', async () => {
  render(<Asks must="answer" />);
  await opener.click();
  const dialog = page.getByRole('alertdialog');
  await expect.element(dialog).toBeInTheDocument();
  await page.elementLocator(document.querySelector('.scrim') ?? document.body).click({ position: { x: 5, y: 5 } });
  await expect.element(dialog).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});

/** As a dialog that goes with its address: it is not closed, it is no longer there. */
function Gone() {
  const [open, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(true);
  const close = () => {
    setOpen(false);
    setAsked(false);
  };
  return (
    <main id="main" tabIndex={-1}>
      {isAsked && <Button onPress={() => setOpen(true)}>Delete person</Button>}
      {open && <Dialog open onClose={close} title="Delete?" />}
    </main>
  );
}

test('the focus goes to the page where a dialog and its opener are gone', async () => {
  render(<Gone />);
  await opener.click();
  await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('main')).toHaveFocus();
});
