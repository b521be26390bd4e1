import type { tour as english } from '../en/tour.ts';
import type { TranslationOf } from '../translation.ts';

/** The first look around the account of the tutorial. */
export const tour: TranslationOf<typeof english> = {
  label: 'Ein Rundgang',
  offerTitle: 'Neu hier?',
  offerText:
    'Fünf kurze Stationen zeigen, wie eine Liste von Regeln entscheidet, wer eine Konversation bekommt.',
  start: 'Rundgang beginnen',
  decline: 'Nein, danke',
  again: 'Sie finden ihn wieder unter Hilfe.',
  step: '{{number}} von {{count}}',
  next: 'Weiter',
  back: 'Zurück',
  done: 'Fertig',
  end: 'Rundgang beenden',
  stops: {
    order: {
      title: 'Die Reihenfolge entscheidet',
      text: 'Regeln werden von oben nach unten geprüft, die erste, die gilt, gewinnt. Verschieben Sie eine am Griff, oder mit Leertaste und Pfeiltasten; alles lässt sich rückgängig machen. Was ausgeschaltet ist, wird nie geprüft.',
    },
    sentence: {
      title: 'Eine Regel liest sich als Satz',
      text: 'Wenn dies gilt, dann geschieht das. Diese sucht eine Telefonnummer in einer Liste des Kontos und übergibt die Konversation an einen Skill.',
    },
    try: {
      title: 'Ausprobieren, bevor man einschaltet',
      text: 'Schreiben Sie eine Telefonnummer, etwa +155555501, und sehen Sie, welche Regel gewinnt und was aus jeder anderen wurde. Nichts wird aufgezeichnet, niemand übergeben. Dasselbe steht neben dem Editor.',
    },
    logs: {
      title: 'Jede Entscheidung, und warum',
      text: 'Jede Antwort, die ein Bot bekam, erscheint hier. Öffnen Sie eine, um die Regeln zu sehen, wie sie geprüft wurden, mit den Werten, die jede Bedingung vorfand.',
    },
    access: {
      title: 'Selbst nach einer Entscheidung fragen',
      text: 'Erzeugen Sie ein Test-Token und kopieren Sie den Befehl, der dazu kommt, in ein Terminal. Einen Augenblick später steht die Entscheidung im Protokoll.',
    },
  },
};
