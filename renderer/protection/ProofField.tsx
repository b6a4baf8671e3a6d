import { PassphraseField } from './PassphraseField.tsx';
import type { Proof } from './proof.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words/words.ts';
import { normalWords } from '../../shared/protection/model.ts';
import { SHEET_WORDS } from '../../shared/protection/sheetWords.ts';
import './protection.css';

/** The passphrase or the words of the sheet, and the way from one to the other. */
export function ProofField({
  proof,
  label,
  onEnter,
}: {
  readonly proof: Proof;
  readonly label: string;
  readonly onEnter?: (() => void) | undefined;
}) {
  const { t } = useWords();
  const isWords = proof.kind === 'words';
  return (
    <div className="stack proof">
      {isWords ? (
        <TextArea
          key="words"
          label={t('protection.words')}
          help={t('protection.wordsHelp')}
          value={proof.text}
          onChange={proof.type}
          error={proof.error}
          spellCheck={false}
          rows={3}
          autoFocus
          lang="en"
          onFinish={onEnter}
          isComplete={onEnter && hasAllWords}
        />
      ) : (
        <PassphraseField
          key="passphrase"
          label={label}
          value={proof.text}
          onChange={proof.type}
          error={proof.error}
          autoComplete="current-password"
          autoFocus
          onEnter={onEnter}
        />
      )}
      <Button
        size="sm"
        tone="quiet"
        className="proof-other"
        onPress={() => proof.choose(isWords ? 'passphrase' : 'words')}
      >
        {isWords ? t('lock.usePassphrase') : t('lock.useWords')}
      </Button>
    </div>
  );
}

const hasAllWords = (typed: string): boolean => normalWords(typed).split(' ').length >= SHEET_WORDS;
