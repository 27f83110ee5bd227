// The products in French.
import type { ProductsWords } from './words.ts';

export const productsFr: ProductsWords = {
  pinson: {
    name: 'Pinson',
    kind: 'Vélo de ville',
    line: 'Léger, droit, huit vitesses. Le vélo de tous les jours.',
    description:
      'Des tubes d’acier brasés à Nantes, 13,4 kg, et rien qui casse facilement. Le Pinson vous emmène au travail sous la pluie et au marché le dimanche, et ne demande qu’une révision par an.',
    facts: [
      '13,4 kg en taille M',
      '8 vitesses, roues montées à la main',
      'Garde-boue et béquille',
      'Cadre garanti 5 ans',
    ],
  },
  courlis: {
    name: 'Courlis',
    kind: 'Gravel',
    line: 'De longues pattes pour les chemins de halage et les détours.',
    description:
      'De la place pour des pneus de 45 mm, un cadre qui pardonne, et des fixations pour tout ce qu’on emporte trois jours durant. Assez vif pour la sortie du samedi, assez confortable pour descendre la Loire d’un bout à l’autre.',
    facts: [
      '10,2 kg en taille M',
      '12 vitesses, freins à disque',
      'Fixations pour porte-bagages et trois bidons',
      'Cadre garanti 5 ans',
    ],
  },
  sterne: {
    name: 'Sterne',
    kind: 'Vélo électrique de ville',
    line: 'Cadre bas, moteur discret, 60 à 100 km par charge.',
    description:
      'On enjambe, on démarre, on arrive sans une goutte de sueur. Le moteur de 250 W se loge bas, entre les pédales, et la batterie de 504 Wh se retire avec une clé pour être chargée à l’étage.',
    facts: [
      '504 Wh, chargée en 4 heures et demie',
      '60 à 100 km par charge',
      '22,5 kg en taille M',
      'Porte-bagages pour un siège enfant ou deux sacoches',
    ],
  },
  huppe: {
    name: 'Huppe',
    kind: 'Vélo cargo électrique',
    line: 'Deux enfants, les courses de la semaine, et il tient dans l’ascenseur.',
    description:
      'Un longtail de 1,84 m, pas plus long qu’une bicyclette classique. Ses petites roues gardent la charge basse, sa large béquille le tient droit pendant que les enfants grimpent, et une seconde batterie peut s’ajouter plus tard.',
    facts: [
      '630 Wh, chargée en 5 heures et demie',
      '50 à 80 km avec un enfant',
      'Jusqu’à 80 kg à l’arrière',
      'Taille unique, de 155 à 190 cm',
    ],
  },
  roitelet: {
    name: 'Roitelet',
    kind: 'Vélo d’enfant, 20 pouces',
    line: 'Un vrai vélo, en plus petit. De 6 à 9 ans environ.',
    description:
      'Avec ses 7,9 kg, un enfant peut le soulever. Des leviers pour petites mains, sept vitesses à poignée tournante, et un cadre que nous reprenons quand vient l’heure de la taille suivante.',
    facts: ['De 115 à 135 cm', '7,9 kg', '7 vitesses, leviers rapprochés', 'Garde-boue compris'],
  },
  loriot: {
    name: 'Loriot',
    kind: 'Casque',
    line: 'Léger, bien aéré, réglable par une molette.',
    description:
      'Un casque de ville qu’on oublie : 290 g, quatorze aérations, une boucle magnétique qui se manie avec des gants, et un liseré réfléchissant.',
    facts: ['290 g en taille M', 'S 52–55, M 55–59, L 59–62 cm', 'Premier échange de taille gratuit'],
  },
  luciole: {
    name: 'Luciole',
    kind: 'Paire de feux',
    line: 'Deux feux, un câble, douze heures.',
    description:
      '60 lux à l’avant, visible à 400 mètres à l’arrière, le même câble USB-C pour les deux. Ils se clipsent sans outil et repartent avec vous.',
    facts: ['12 heures en éco, 4 en plein feu', 'Étanches', 'Câble USB-C fourni'],
  },
  musette: {
    name: 'Musette',
    kind: 'Sacoche, 20 litres',
    line: 'Coton ciré, une main pour l’accrocher, une sangle pour la porter.',
    description:
      'Cousue en coton ciré sur un dos rigide, avec une fermeture roulée qui arrête la pluie et un crochet pour tubes de 8 à 16 mm. Vendue à l’unité ; gauche et droite sont identiques.',
    facts: ['20 litres, 1,1 kg', 'Fermeture roulée étanche', 'Bandoulière comprise'],
  },
  gardien: {
    name: 'Gardien',
    kind: 'Antivol en U',
    line: 'Acier trempé, deux clés, un souci de moins.',
    description:
      'Une anse de 14 mm et un double verrou. Il attache le cadre et une roue à tous les arceaux de la ville, et voyage sur le vélo dans son support.',
    facts: ['Acier trempé de 14 mm', '1,3 kg avec le support', 'Deux clés, doubles sur code'],
  },
  averse: {
    name: 'Averse',
    kind: 'Cape de pluie',
    line: 'On l’enfile, on passe les pouces, on repart.',
    description:
      'Elle couvre le buste, le guidon et les genoux, se range dans sa propre poche, et sa capuche suit la tête au lieu de tomber sur les yeux.',
    facts: ['320 g', 'Tailles S/M et L/XL', 'Ourlet et dos réfléchissants'],
  },
  nid: {
    name: 'Nid',
    kind: 'Siège enfant',
    line: 'De 9 mois à 6 ans environ, de 9 à 22 kg.',
    description:
      'Une coque souple, une ceinture trois points qu’un enfant n’ouvre pas, des repose-pieds qui grandissent, et une fixation qui se retire d’un geste quand on roule seul.',
    facts: ['De 9 à 22 kg', 'Pour le Sterne, le Huppe et le Pinson avec porte-bagages', 'Montage gratuit avec un vélo'],
  },
  tilleul: {
    name: 'Tilleul',
    kind: 'Selle en cuir',
    line: 'Trois semaines pour vous connaître, puis trente ans.',
    description:
      'Cuir à tannage végétal sur rails d’acier. Elle prend votre forme en 300 km ; la boîte de baume est comprise.',
    facts: ['Largeurs 145 et 160 mm', '520 g', 'Selle d’essai prêtée 7 jours'],
  },
  carillon: {
    name: 'Carillon',
    kind: 'Sonnette en laiton',
    line: 'Une note claire, entendue à vingt mètres.',
    description:
      'Tournée dans le laiton massif. Les gens s’écartent avec le sourire, ce qu’on ne peut pas dire de toutes les sonnettes.',
    facts: ['Pour guidons de 22 à 31,8 mm', 'Laiton massif'],
  },
  alize: {
    name: 'Alizé',
    kind: 'Pompe à pied',
    line: 'En acier, avec un manomètre lisible debout.',
    description:
      'Un large socle, un long tuyau et une tête qui accepte les deux types de valve sans réfléchir. Chaque pièce se remplace.',
    facts: ['Jusqu’à 8 bars', 'Presta et Schrader', 'Toutes les pièces disponibles'],
  },
  trousse: {
    name: 'Trousse',
    kind: 'Trousse à outils',
    line: 'Ce que nous emportons nous-mêmes : neuf outils roulés dans la toile.',
    description:
      'Démonte-pneus, rustines, dérive-chaîne, clés six pans de 3 à 8, un torx 25 et une clé à rayons, roulés sous la selle.',
    facts: ['9 outils, 380 g', 'Sangle pour rails de selle'],
  },
  moufle: {
    name: 'Moufle',
    kind: 'Gants d’hiver',
    line: 'Des gants à deux doigts doubles, jusqu’à −5 °C.',
    description:
      'Deux doigts ensemble ont plus chaud que cinq tout seuls, et freinent encore. Coupe-vent dehors, mérinos dedans, et un pouce pour les nez froids.',
    facts: ['Jusqu’à −5 °C', 'Tailles S à XL', 'Compatibles écran tactile'],
  },
  battery: {
    name: 'Batterie Sterne',
    kind: 'Batterie de rechange, 504 Wh',
    line: 'La même que dans le vélo, pour aller deux fois plus loin.',
    description:
      'La batterie d’origine du Sterne, codée pour votre vélo à l’atelier ou prête à enclencher. Livrée en France métropolitaine seulement ; les anciennes sont recyclées gratuitement.',
    facts: ['504 Wh, 2,9 kg', 'Garantie 2 ans ou 1 000 charges', 'France métropolitaine seulement'],
  },
};
