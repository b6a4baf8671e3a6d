/** Why a row of an export of our own does not come in as it stands, or at all. */
import type { Messages } from '../words/words.ts';

export const ownReasonMessages = {
  'import.reason.own-not-a-document': {
    en: 'This is no entry of Stammtisch.',
    de: 'Das ist kein Eintrag von Stammtisch.',
  },
  'import.reason.own-bad-document': {
    en: 'The entry is damaged: something it needs is missing or is of another kind.',
    de: 'Der Eintrag ist beschädigt: Etwas, das er braucht, fehlt oder ist von anderer Art.',
  },
  'import.reason.own-unknown-collection': {
    en: 'This program doesn’t know what this is. A newer one may have written it: update Stammtisch, then import again.',
    de: 'Dieses Programm kennt das nicht. Vielleicht hat es ein neueres geschrieben: Aktualisiere Stammtisch und importiere es dann noch einmal.',
    sie: 'Dieses Programm kennt das nicht. Vielleicht hat es ein neueres geschrieben: Aktualisieren Sie Stammtisch und importieren Sie es dann noch einmal.',
  },
  'import.reason.own-repeated': {
    en: 'The file has this entry once more, further up. That one counts.',
    de: 'Die Datei hat diesen Eintrag weiter oben schon. Der zählt.',
  },
  'import.reason.own-device-left-out': {
    en: 'What another computer noted of itself stays out: this is not that computer.',
    de: 'Was ein anderer Rechner über sich vermerkt hat, bleibt weg: Dies ist nicht jener Rechner.',
  },
  'import.reason.own-older': {
    en: 'The entry here was changed later than that of the file. It stays as it is.',
    de: 'Der Eintrag hier ist später geändert worden als der in der Datei. Er bleibt, wie er ist.',
  },
  'import.reason.own-erased': {
    en: 'This person was erased here and does not come back.',
    de: 'Diese Person ist hier gelöscht worden und kommt nicht zurück.',
  },
  'import.reason.own-media-missing': {
    en: 'A picture or file that belongs to it is neither in the file nor here. The rest comes in.',
    de: 'Ein Bild oder eine Datei, die dazugehört, ist weder in der Datei noch hier. Der Rest kommt herein.',
  },
} as const satisfies Messages;
