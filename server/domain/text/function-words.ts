// The small words of each language: they say little about a topic and much about which language it is.

const lists: Record<string, string> = {
  en: `a about above after again all also am an and any are aren as at be been before being but by can cannot could couldn d did
    didn do does doesn doing don down during each either else ever every for from further had has hasn have haven having he her
    here hers him his how i if in into is isn it its itself just let ll m may me might mine more most must my myself no nor not now
    of off on once only or other our ours out over own re s same shall she should shouldn so some such t than that the their
    theirs them then there these they this those through to too under until up upon us ve very was wasn we were what when where
    whether which while who whom whose why will with within without won would wouldn yes yet you your yours yourself`,
  fr: `a ai aie ait afin ainsi alors apres as au aucun aucune aura aurait aussi autre autres aux avait avant avec avez avoir avons
    c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment d dans de depuis des deja donc dont du
    elle elles en encore entre es est et etait etant ete etes etre eu eux fait faut furent hors il ils j je jusqu l la laquelle le
    lequel les lesquels leur leurs lors lorsque lui m ma mais me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou
    par parce pas pendant peu peut plus plusieurs pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se
    selon sera serait ses si son sont sous suis sur t ta tant te tes toi ton tous tout toute toutes tres tu un une vers voici voila
    vos votre vous y`,
  es: `a al algo ante antes aunque cada como con contra cual cuales cuando cuanto de del desde donde dos e el ella ellas ellos en
    entre era es esa ese eso esta estan estar este esto estos ha hace hacer han has hasta hay he la las le les lo los mas me mi mis
    muy nada ni no nos nosotros o os otra otro para pero por porque puede puedo que quien se ser si sin sobre son soy su sus
    tambien te tengo tiene todo tu tus un una uno unos y ya yo`,
  de: `ab aber als also am an auch auf aus bei bin bis bist da damit dann das dass dem den denn der des die dies diese dieser
    doch dort du durch ein eine einem einen einer eines er es etwas euch fur gegen gibt hab habe haben hat hatte ich ihm ihn ihr
    ihre im in ist ja kann kein keine konnen man mein meine mich mir mit muss nach nicht noch nun nur ob oder ohne sehr sein seine
    sich sie sind so soll uber um und uns unser unter vom von vor wann war warum was wenn wer werden wie wieso will wir wird wo
    wurde zu zum zur`,
  it: `a ad ai al alla alle anche avere c che chi ci come con cosa da dal dalla dei del della delle devo di dove e ed essere fare
    gli ha hai hanno ho i il in io l la le lei lo loro ma mi mia mie miei mio ne nei nel nella noi non nostro o per perche piu posso
    puo quale quali quando quanto quello questa questo qui se si sia sono sta su sua sue sul sulla suo ti tra tu tutti tutto un una
    uno vi voi`,
  pt: `a ao aos as ate com como da das de dela dele depois do dos e ela ele em entre era essa esse esta estao estar este eu foi
    ha isso isto ja la lhe mais mas me mesmo meu meus minha muito na nao nas nem no nos o onde os ou para pela pelo por porque posso
    pode qual quando que quem se sem ser seu seus so sobre sua suas tambem tem tenho ter um uma voce voces`,
  nl: `aan al alle als bij dan dat de der des deze die dit doen door dus een en er ga geen heb hebben heeft hem het hier hij hoe
    hun ik in is ja je jullie kan kunnen maar me meer met mij mijn moet na naar niet nog nu of om omdat ons ook op over te tot u uit
    uw van veel voor waar wanneer waarom wat we wel welke wie wij worden wordt zal ze zich zij zijn zo zou`,
  pl: `a aby ale bo by byc byl co czy dla do gdy gdzie go i ich im ja jak jaki jakie jako jest jestem jeszcze juz kiedy kto ktory
    ma mam mi mnie moge moj moja moje mozna na nad nie nich o od oraz po pod przed przez przy sa sie ta tak taki tam te tego tej ten
    to tu tym u w wiec z za ze zeby`,
  tr: `acaba ama ancak bana bazi belki ben benim bir biz bu bunu cok da daha de degil diye en gibi hem hep hic icin ile ise kadar
    ki kim mi mu nasil ne neden nerede nereye niye o olan olarak oldu onu sen siz su ve veya var ya yok yani zaman`,
  sv: `alla allt att av bara blir da dar de dem den denna det du efter eller en er ett finns for fran hade han har hon hur i icke
    ifran in inte ja jag kan man med men mig min mitt mot mycket nar nej ni nu och om oss pa sa sig sin ska som till under upp ut
    vad var varfor vem vi vid vill`,
  da: `af alle at blev bliver da de dem den der det dig din du efter eller en er et fik for fra ham han har havde hvad hvem hvor
    hvordan hvorfor hvornar i ikke ind jeg kan kun man med men mig min mit mod nar ned nej nogle nu og om op os over pa sig sin
    skal som til ud var vi vil`,
};

const functionWords = new Map<string, Set<string>>(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);

/** Languages whose small words are known. */
export const knownLanguages: readonly string[] = [...functionWords.keys()];

/** Whether the folded word is one of the language's small words. */
export function isFunctionWord(word: string, language: string): boolean {
  return functionWords.get(language)?.has(word) ?? false;
}
