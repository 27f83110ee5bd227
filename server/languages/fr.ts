// The assistant's own words in French.
import type { AssistantWords } from './assistant-words.ts';

export const french: AssistantWords = {
  smallTalk: {
    greeting: {
      phrases: ['bonjour', 'bonsoir', 'salut', 'coucou', 'hello', 'hey', 'bjr', 'slt', 'bsr', 're bonjour', 'rebonjour', 'bonjour a vous', 'bonjour a tous', 'bonne journee a vous'],
      reply: 'Bonjour ! Je suis un assistant IA et je réponds à partir des articles d’aide de ce site. Que souhaitez-vous savoir ?',
    },
    thanks: {
      phrases: ['merci', 'merci beaucoup', 'merci bien', 'mille mercis', 'grand merci', 'un grand merci', 'je vous remercie', 'je te remercie', 'mci', 'merci pour votre aide', 'merci de votre aide', 'merci pour tout', 'merci infiniment', 'parfait merci', 'super merci', 'genial merci', 'c est gentil', 'ca m aide', 'ca m a aide', 'tres utile', 'merci pour la reponse', 'merci pour votre reponse', 'merci d avance'],
      reply: 'Avec plaisir. Y a-t-il autre chose ?',
    },
    goodbye: {
      phrases: ['au revoir', 'a bientot', 'bonne journee', 'bonne soiree', 'bonne nuit', 'bon week end', 'bon weekend', 'ciao', 'bye', 'a plus', 'a la prochaine', 'c est tout', 'ce sera tout', 'non c est tout', 'rien d autre', 'adieu', 'a plus tard', 'non ce sera tout'],
      reply: 'Au revoir ! Cette conversation reste ici si vous en avez besoin.',
    },
    identity: {
      phrases: ['etes vous un robot', 'es tu un robot', 'vous etes un robot', 'tu es un robot', 't es un robot', 'etes vous un bot', 'es tu un bot', 'etes vous humain', 'etes vous un humain', 'es tu humain', 'es tu un humain', 'vous etes humain', 'tu es humain', 'etes vous une personne', 'etes vous une vraie personne', 'es tu une vraie personne', 'vous etes une vraie personne', 'tu es une vraie personne', 'etes vous reel', 'etes vous une ia', 'es tu une ia', 'vous etes une ia', 'tu es une ia', 'etes vous une machine', 'es tu une machine', 'c est un robot', 'c est une ia', 'est ce un robot', 'est ce une ia', 'est ce que vous etes un robot', 'est ce que vous etes une ia', 'est ce que vous etes humain', 'est ce que vous etes un humain', 'est ce que tu es un robot', 'est ce que tu es une ia', 'est ce que tu es humain', 'est ce que je parle a un robot', 'est ce que je parle a un humain', 'est ce que je parle a une personne', 'est ce que je parle a une vraie personne', 'est ce que je parle a une machine', 'je parle a un robot', 'je parle a un humain', 'je parle a une personne', 'je parle a une vraie personne', 'je parle avec un robot', 'je parle avec un humain', 'suis je en train de parler a un robot', 'suis je en train de parler a un humain', 'qui etes vous', 'qui es tu', 'tu es qui', 'vous etes qui', 'a qui je parle', 'a qui ai je affaire', 'comment vous appelez vous', 'comment tu t appelles', 'quel est votre nom', 'quel est ton nom', 'robot ou humain', 'humain ou robot', 'etes vous chatgpt', 'es tu chatgpt', 'etes vous un chatbot', 'es tu un chatbot', 'etes vous un automate', 'qu etes vous', 'y a t il un humain', 'vous etes un bot', 'tu es un bot'],
      reply: 'Je suis un assistant IA, pas une personne. Je réponds à partir des articles d’aide de ce site. Vous pouvez demander une personne à tout moment, ici ou avec le sélecteur en haut.',
    },
    wellBeing: {
      phrases: ['ca va', 'comment ca va', 'comment allez vous', 'comment vas tu', 'vous allez bien', 'tu vas bien', 'quoi de neuf', 'la forme', 'comment tu vas', 'ca va bien'],
      reply: 'Je suis une IA, donc toujours en forme, merci. Que puis-je faire pour vous ?',
    },
    agreement: {
      phrases: ['ok', 'okay', 'd accord', 'dac', 'tres bien', 'parfait', 'super', 'genial', 'bien', 'oui', 'ouais', 'non', 'compris', 'j ai compris', 'je vois', 'c est bon', 'c est note', 'entendu', 'ca marche', 'cool', 'excellent', 'pas de probleme', 'nickel', 'top', 'bien recu', 'c est clair'],
      reply: 'Très bien. Si vous avez une autre question, je suis là.',
    },
    abilities: {
      phrases: ['que pouvez vous faire', 'que peux tu faire', 'que sais tu faire', 'que savez vous faire', 'comment pouvez vous m aider', 'comment peux tu m aider', 'aide', 'aidez moi', 'aide moi', 'j ai besoin d aide', 'besoin d aide', 'pouvez vous m aider', 'peux tu m aider', 'vous pouvez m aider', 'tu peux m aider', 'j ai une question', 'j ai un probleme', 'une question', 'j aurais une question', 'j ai un souci', 'puis je vous poser une question', 'je peux poser une question', 'en quoi pouvez vous m aider', 'a quoi servez vous', 'a quoi sers tu', 'a l aide', 'j aurais besoin d aide', 'pourriez vous m aider'],
      reply: 'Je suis un assistant IA et je réponds à partir des articles d’aide de ce site. Dites-moi en une phrase de quoi il s’agit. Si vous préférez parler à une personne, dites-le simplement.',
    },
  },
  fillers: ['svp', 'stp', 's', 'il', 'vous', 'te', 'plait', 'monsieur', 'madame', 'mademoiselle', 'messieurs', 'mesdames', 'a', 'tous', 'toutes', 'encore', 'bien', 'beaucoup', 'tres', 'et', 'alors', 'donc', 'bon', 'ben', 'ah', 'oh', 'euh', 'hein', 'l', 'equipe', 'pour', 'tout', 'votre', 'aide', 'reponse', 'la', 'vraiment', 'ok', 'ici', 'de', 'vos', 'reponses', 'petite', 'rapide', 'en', 'fait', 'moi', 'aujourd', 'hui', 'mais'],
  followUps: ['et', 'mais', 'ou', 'et pour', 'et si', 'et avec', 'et sans', 'et en', 'et quand', 'et comment', 'et combien', 'sinon', 'dans ce cas', 'alors', 'donc', 'aussi', 'meme', 'pareil', 'c est pareil', 'meme chose', 'idem', 'sauf', 'seulement', 'combien de temps', 'combien', 'pourquoi', 'ou ca', 'quand', 'jusqu a quand', 'depuis quand', 'est ce que c est', 'c est', 'ca coute', 'ca prend', 'ca dure', 'cela', 'je veux dire', 'je voulais dire', 'non je', 'pour', 'avec', 'sans', 'ok et', 'ok mais', 'd accord et', 'd accord mais', 'qu en est il'],
  pointers: ['ca', 'cela', 'ceci', 'celui', 'celle', 'ceux', 'celles', 'le', 'la', 'les', 'l', 'en', 'y', 'meme', 'lui', 'leur', 'c'],
  ordinals: [
    ['premier', 'premiere', 'le premier', 'la premiere', '1', 'numero 1', 'option 1', 'le 1', 'la 1'],
    ['deuxieme', 'second', 'seconde', 'le deuxieme', 'la deuxieme', 'le second', 'la seconde', '2', 'numero 2', 'option 2', 'le 2', 'la 2', 'le dernier', 'la derniere'],
    ['troisieme', 'le troisieme', 'la troisieme', '3', 'numero 3', 'option 3', 'le 3', 'la 3', 'le dernier', 'la derniere'],
  ],
  noneOfThem: ['non', 'aucun', 'aucune', 'aucun des deux', 'aucune des deux', 'ni l un ni l autre', 'autre chose', 'rien de tout ca', 'aucun des trois', 'non autre chose', 'aucun de ceux la', 'autre'],
  unknown: 'Je ne sais pas : je n’ai rien trouvé à ce sujet dans les articles d’aide. Voulez-vous demander à une personne ? Dites-le, ou utilisez le sélecteur en haut.',
  unknownButNear: (title) =>
    `Je n’ai pas de réponse sûre à cette question. L’article le plus proche est « ${title} ». Voulez-vous demander à une personne ? Dites-le, ou utilisez le sélecteur en haut.`,
  askBack: (titles) => `De quoi s’agit-il ?\n\n${titles.map((title) => `- ${title}`).join('\n')}`,
  seeArticle: (title) => `Il y a un article à ce sujet : « ${title} ».`,
  toolFailed: 'Je n’ai pas pu vérifier à l’instant : le service n’a pas répondu correctement. Réessayez dans un moment, ou demandez une personne, qui pourra regarder pour vous.',
  toolTooOften: 'Je ne peux pas vérifier cela pour le moment : il y a eu beaucoup de vérifications en peu de temps. Réessayez dans une minute, ou demandez une personne, qui pourra regarder pour vous.',
  toolFoundNothing: (input) => `Je ne trouve rien sous ${input}. Vérifiez s’il y a une faute de frappe, ou demandez une personne, qui pourra regarder pour vous.`,
  failed: 'Un problème de mon côté m’a empêché de répondre. Réessayez, ou demandez une personne : dites-le, ou utilisez le sélecteur en haut.',
}; // prettier-ignore
