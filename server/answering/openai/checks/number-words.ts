// Numbers written as words, by language, so that "sixty days" is checked like "60 days".

const lists: Record<string, string> = {
  en: `two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15
    sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
    hundred 100 thousand 1000 dozen 12`,
  fr: `deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16
    vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 cent 100 mille 1000 quinzaine 15 dizaine 10 douzaine 12`,
  de: `zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 vierzehn 14 funfzehn 15 zwanzig 20
    dreissig 30 vierzig 40 funfzig 50 sechzig 60 neunzig 90 hundert 100 tausend 1000`,
  es: `dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 catorce 14 quince 15 veinte 20
    treinta 30 cuarenta 40 cincuenta 50 sesenta 60 noventa 90 cien 100 ciento 100 mil 1000`,
  it: `due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 quattordici 14 quindici 15 venti 20
    trenta 30 quaranta 40 cinquanta 50 sessanta 60 novanta 90 cento 100 mille 1000`,
  pt: `dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 quinze 15 vinte 20 trinta 30
    quarenta 40 cinquenta 50 sessenta 60 noventa 90 cem 100 mil 1000`,
  nl: `twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 veertien 14 vijftien 15 twintig 20
    dertig 30 veertig 40 vijftig 50 zestig 60 negentig 90 honderd 100 duizend 1000`,
};

const read = new Map<string, Map<string, string>>();

/** Folded words and their digits; a word that also means something else in its language is left out. */
export function numberWords(language: string): Map<string, string> {
  const known = read.get(language);
  if (known) return known;
  const parts = (lists[language] ?? '').split(/\s+/).filter(Boolean);
  const made = new Map<string, string>();
  for (let place = 0; place + 1 < parts.length; place += 2) made.set(parts[place] ?? '', parts[place + 1] ?? '');
  read.set(language, made);
  return made;
}
