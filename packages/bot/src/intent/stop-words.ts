import { StopwordsEn } from '@nlpjs/lang-en-min';

/** Words of courtesy, which say nothing about what is wanted. */
const ENGLISH =
  'want please need just hi hello hey thanks thank help would like may shall will not don dear ok okay yes no really actually unfortunately';

/** nlp.js has no list for German. Without umlauts, as words are compared. */
const GERMAN =
  'aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bin bis bist bitte ' +
  'da dabei damit dann darf darfst das dass dazu dein deine deinem deinen deiner dem den denn der des dich die dies diese diesem diesen ' +
  'dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer eure fur ganz gar gegen gerade gern ' +
  'gerne gibt hab habe haben hallo hat hatte hatten hi hier hilf hilfe hilft hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ' +
  'ist ja jede jedem jeden jeder jedes jetzt kann kannst konnen konnt konnte konnten lieber liebe mal man mehr mein meine meinem meinen ' +
  'meiner meines mich mir mit mochte mochten muss mussen nach nein nicht noch nun nur ob oder ohne ok okay schon sehr sein seine seinem ' +
  'seinen seiner seit sich sie sind so soll sollen sollte sonst uber um und uns unser unsere unserem unseren unserer unter viel vom von ' +
  'vor war ware waren warum was weil wen wem welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wollen ' +
  'wollte wurde wurden zu zum zur zwischen danke helfen brauche brauchen guten tag morgen abend wirklich eigentlich leider';

/** Words that say nothing about what a customer wants, by base language. Without accents, in small letters. */
export const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', new Set([...Object.keys(new StopwordsEn().dictionary), ...ENGLISH.split(' ')])],
  ['de', new Set(GERMAN.split(' '))],
]);
