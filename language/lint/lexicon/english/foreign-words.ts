import { wordsOf } from '../words-of.ts';

/**
 * Small words of German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Polish and Turkish
 * that are no English word: enough to tell that a label is in one of them, since borrowed verbs ("Launch
 * der App") look English.
 */
export const foreignWords: readonly string[] = wordsOf(`
  der das dem den des ein eine einen einem einer und oder für mit auf zur zum von vom bei nach wir ist sind nicht neue neuen
  neuer neues über durch werden wird alle aller unser unsere unseren um bis kein keine mehr sowie im
  le la les du une et ou où pour avec sans dans sur aux nous notre nos est sont nouveau nouvelle nouveaux plus chaque d'ici
  l'onboarding l'équipe tous toutes au
  el los las uno unos unas y para con sin por nuestro nuestra nuevo nueva nuevos nuevas más cada entre desde hasta una
  o os um uma e em na nas dos das ao com sem novo nova nossa nosso mais todos todas
  il lo gli della delle degli dei di da nel nella che per nuovo nuova più ogni
  het een van voor naar wij onze nieuwe geen zijn wordt niet meer elke
  och att på för är ett som av till ny nya inte vår våra alla
  af til og vores flere ikke nye
  nie jest się na dla oraz nowy nowa nowe ze przez
  ve bir için ile yeni daha`);
