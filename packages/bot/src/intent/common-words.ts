/** Words that are in everybody's mouth, whatever it is about: one of them alone says little of what is wanted. */
const ENGLISH =
  'able answer ask available back bad become begin best better big book bring buy call case change check city close come company cost country ' +
  'date day different early end evening experience fact family find first food friday friend get give go good great group hand happen happy hear ' +
  'high hold home hour house idea issue keep kind know large last late learn leave let life line list little live long look lose lost lot make ' +
  'man manager mean meet minute miss moment money monday month morning move name new next night number offer old open order part pay people ' +
  'person phone place play point possible problem put question read ready right run saturday say second see sell send service set show side sit ' +
  'size small someone something sort speak stand start stay stop story summer sunday sure take talk tell thing think thursday time today ' +
  'together tomorrow tonight travel tuesday try turn two understand use visit wait walk way wednesday week weekend winter wish woman wonder word ' +
  'work world worst write wrong year yesterday young';

/** Without umlauts, as words are compared. */
const GERMAN =
  'alt anfang anrufen antwort arbeit bekommen beste bezahlen bleiben bleibt bringen buch datum dienstag donnerstag ende erfahrung erste erzahlen ' +
  'essen fahren falsch familie finden firma frage fragen frau freitag freund fruh geben gegeben geht gehen geld gestern gibt gross gut haus heute ' +
  'horen jahr jung kaufen kennen klein kommen kosten kostet lang lassen laufen leben leicht letzte leute machen mann melden minute mittwoch ' +
  'moment monat montag nacht name nachste nehmen neu nummer offnen ort platz preis problem reden reise reisen richtig sache sagen samstag ' +
  'schicken schlecht schnell schreiben sehen senden service sitzen sommer sonntag spielen sprechen stadt stehen stellen stunde suchen teil ' +
  'telefon tun verkaufen verlieren verloren verstehen versuchen warten weg welt wichtig winter wissen woche wohnen wort zahlen zeigen zeit ' +
  'ziehen zwei andern';

/** The common words of base languages; none of another. */
export const COMMON_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', ENGLISH.split(' ')],
  ['de', GERMAN.split(' ')],
]);
