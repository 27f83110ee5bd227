// What the order and booking service says in French.
import { services } from '../services.ts';
import type { ShopApiWords } from './words.ts';

export const shopApiFr: ShopApiWords = {
  orderStatus: {
    awaitingTransfer: 'En attente de votre virement',
    paymentRefused: 'Paiement refusé',
    paid: 'Payée',
    preparing: 'En préparation',
    building: 'En cours de montage',
    waitingForPart: 'En attente d’un article',
    readyInShop: 'Prête au magasin',
    withCarrier: 'Remise au transporteur',
    delayed: 'Retardée',
    outForDelivery: 'En cours de livraison',
    missed: 'Livraison manquée',
    atPickUpPoint: 'Au point relais',
    partlySent: 'Expédiée en partie',
    searching: 'Enquête auprès du transporteur',
    delivered: 'Livrée',
    returnOnItsWay: 'Retour en route',
    returnReceived: 'Retour reçu',
    refunded: 'Remboursée',
    cancelled: 'Annulée',
  },
  orderStep: {
    placed: 'Commande passée',
    sent: 'Remise au transporteur',
    arrived: 'Arrivée au point relais',
    missed: 'Personne au domicile',
    delivered: 'Livrée',
    returnSent: 'Retour posté',
    returnReceived: 'Retour reçu',
    refunded: 'Remboursement envoyé',
    cancelled: 'Annulée',
  },
  orderMessage: {
    awaitingTransfer: (number, order, say) =>
      `La commande ${number} attend votre virement ; nous réservons les articles jusqu’au ${say.day(order.until)}. Nous la préparons dès que l’argent arrive.`,
    paymentRefused: (number) =>
      `Le paiement de la commande ${number} a été refusé : rien n’a été débité. Nous gardons la commande 24 heures ; le lien reçu par e-mail vous permet de payer à nouveau.`,
    paid: (number, order, say) =>
      `La commande ${number} est payée et va être emballée. Elle devrait partir ${say.on(order.leaves)}.`,
    preparing: (number, order, say) =>
      `La commande ${number} est en cours d’emballage et devrait partir ${say.on(order.leaves)}. D’ici là, elle peut encore être modifiée ou annulée.`,
    building: (number, order, say) =>
      `Le vélo de la commande ${number} est en cours de montage dans notre atelier et devrait être prêt ${say.on(order.ready)}. Nous vous écrirons alors pour le solde et la livraison.`,
    waitingForPart: (number, order, say) =>
      `La commande ${number} attend un article prévu ${say.on(order.expected)} ; elle part dès qu’il est là. D’ici là, vous pouvez l’annuler sans frais.`,
    readyInShop: (number, order, say) =>
      `La commande ${number} est prête : vous pouvez la retirer 12 quai de l’Étoupe, du mardi au samedi, de 10 h à 19 h. Nous la gardons jusqu’au ${say.day(order.keptUntil)}.`,
    withCarrier: (number, order, say) =>
      `La commande ${number} a été remise au transporteur ${say.on(order.sent)} et devrait arriver ${say.on(order.expected)}. Le lien de suivi est dans votre e-mail d’expédition.`,
    delayed: (number, order, say) =>
      `La commande ${number} a du retard : elle aurait dû arriver ${say.on(order.promised)}, et le transporteur l’annonce maintenant ${say.for(order.expected)}. Nous en sommes désolés ; si elle n’est pas là à cette date, nous ouvrons une enquête auprès du transporteur.`,
    outForDelivery: (number, order, say) =>
      `La commande ${number} est dans la tournée du ${say.day(order.expected)} ; le livreur passe en général avant 18 h.`,
    missed: (number, order, say) =>
      `Le livreur n’a trouvé personne pour la commande ${number} ${say.on(order.missed)} et repasse ${say.on(order.nextTry)}. Avec le lien de suivi, vous pouvez choisir un autre jour, un voisin ou un point relais.`,
    atPickUpPoint: (number, order, say) =>
      `La commande ${number} vous attend au point relais depuis le ${say.day(order.arrived)} ; elle y est gardée jusqu’au ${say.day(order.keptUntil)}. Apportez le code de retrait et une pièce d’identité.`,
    partlySent: (number, order, say) =>
      `Une partie de la commande ${number} est partie ${say.on(order.sent)} et devrait arriver ${say.on(order.expected)}. Le reste (${say.product(order.rest)}) devrait partir ${say.on(order.restLeaves)}, sans frais supplémentaires.`,
    searching: (number, order, say) =>
      `La commande ${number} aurait dû arriver ${say.on(order.promised)} et n’a pas encore été retrouvée. Le transporteur doit répondre à notre enquête ${say.by(order.answerBy)} ; ensuite, vous choisirez entre un nouvel envoi et un remboursement complet.`,
    delivered: (number, order, say) =>
      `La commande ${number} a été livrée ${say.on(order.delivered)}, d’après le transporteur. Si vous ne l’avez pas reçue, prévenez-nous dans les 7 jours suivant cette date.`,
    returnOnItsWay: (number, order, say) =>
      `Votre retour pour la commande ${number} a été posté ${say.on(order.returnSent)} et fait route vers nous. Le remboursement part dans les 5 jours ouvrés suivant son arrivée.`,
    returnReceived: (number, order, say) =>
      `Nous avons reçu votre retour pour la commande ${number} ${say.on(order.returnReceived)}. Le remboursement de ${say.money(order.refundCents)} part ${say.by(order.refundBy)}.`,
    refunded: (number, order, say) =>
      `Le remboursement de ${say.money(order.refundCents)} pour la commande ${number} est parti ${say.on(order.refunded)}. Votre banque peut mettre 2 à 5 jours ouvrés à l’afficher.`,
    cancelled: (number, order, say) =>
      `La commande ${number} a été annulée ${say.on(order.cancelled)}. Le remboursement part ${say.by(order.refundBy)}.`,
  },
  delivery: {
    home: 'Livraison à domicile',
    pickUpPoint: 'Point relais',
    express: 'Express',
    bikeByAppointment: 'Vélo, livré sur rendez-vous',
    shop: 'Retrait au magasin',
  },
  noSuchOrder:
    'Je ne trouve pas de commande avec ce numéro. Il commence par R, comme R-1042, et figure en haut de votre e-mail de confirmation.',
  service: {
    puncture: 'Crevaison',
    'safety-check': 'Contrôle de sécurité',
    'first-service': 'Première révision',
    'ebike-diagnostic': 'Diagnostic électrique',
    'standard-service': 'Révision simple',
    'full-service': 'Révision complète',
    'bike-fitting': 'Étude posturale',
  },
  track: { whileYouWait: 'Pendant que vous patientez', dropOff: 'Dépôt le matin', fitting: 'Étude posturale' },
  bookingStatus: {
    confirmed: 'Confirmé',
    inWorkshop: 'À l’atelier',
    awaitingApproval: 'En attente de votre accord',
    waitingForPart: 'En attente d’une pièce',
    ready: 'Prêt à récupérer',
    collected: 'Récupéré',
    cancelled: 'Annulé',
  },
  bookingMessage: {
    confirmed: (booking, say) =>
      `Le rendez-vous ${booking.code} est confirmé : ${shopApiFr.service[booking.service].toLowerCase()}, ${say.slot(booking.slot)}. L’annulation est gratuite jusqu’à 24 heures avant.`,
    inWorkshop: (booking, say) =>
      `Votre vélo est à l’atelier sous le code ${booking.code}${booking.until ? ` et devrait être prêt ${say.on(booking.until)} à partir de 17 h` : ''}. Un SMS vous prévient dès qu’il est terminé.`,
    awaitingApproval: (booking, say) =>
      `Le mécanicien a trouvé autre chose sur votre vélo (${booking.code})${booking.cents ? `, pour ${say.money(booking.cents)}` : ''}, et attend votre accord. Le devis avec photo est dans vos SMS ; rien ne se fait sans vous.`,
    waitingForPart: (booking, say) =>
      `Votre vélo (${booking.code}) attend une pièce${booking.until ? ` prévue ${say.on(booking.until)}` : ''}. S’il vous en faut un d’ici là, nous vous prêtons un vélo gratuitement.`,
    ready: (booking, say) =>
      `Votre vélo (${booking.code}) est prêt : vous pouvez le récupérer jusqu’à 19 h, du mardi au samedi${booking.cents ? ` ; ${say.money(booking.cents)} à régler` : ''}.${booking.until ? ` Le gardiennage est gratuit jusqu’au ${say.day(booking.until)}.` : ''}`,
    collected: (booking) =>
      `Le vélo du rendez-vous ${booking.code} a été récupéré. Le travail est garanti 6 mois : gardez ce code au cas où la panne reviendrait.`,
    cancelled: (booking) => `Le rendez-vous ${booking.code} a été annulé ; il n’y a rien à payer.`,
  },
  booked: (booking, say) =>
    `C’est réservé : ${shopApiFr.service[booking.service].toLowerCase()}, ${say.slot(booking.slot)}, ${services[booking.service].cents === 0 ? 'gratuit' : `${say.money(services[booking.service].cents)}, pièces en plus`}. Votre code est ${booking.code} ; gardez-le.`,
  bookingCancelled: (booking, say) =>
    `Le rendez-vous ${booking.code}, prévu ${say.slot(booking.slot)}, est annulé. Il n’y a rien à payer.`,
  bookingMoved: (booking, say) =>
    `Le rendez-vous ${booking.code} est déplacé : ${shopApiFr.service[booking.service].toLowerCase()}, ${say.slot(booking.slot)}. Votre code reste le même.`,
  noSuchTime: (free) => `Il n’y a pas de place libre à ce moment-là. Les prochaines : ${free}.`,
  returnStarted: (made, say) =>
    `Le retour ${made.number} de la commande ${made.order} est ouvert. L’étiquette vous arrive par e-mail ; postez le colis ${say.by(made.postBy)}. En magasin, vous pouvez le rapporter gratuitement.`,
  noReturn: {
    notDelivered:
      'Cette commande n’a pas encore été livrée, elle ne peut donc pas être retournée. Vous pouvez encore refuser le colis à la livraison.',
    onItsWay: 'Un retour a déjà été ouvert pour cette commande.',
    tooLate: 'Cette commande a été livrée il y a plus de 30 jours : le délai de retour est passé.',
    bike: 'Un vélo se rend sur rendez-vous. Demandez une personne, qui l’organisera avec vous.',
  },
  noSuchBooking:
    'Je ne trouve pas de rendez-vous avec ce code. Il commence par W, comme W-2087, et figure dans la confirmation reçue.',
  tooLateToCancel: 'Ce rendez-vous ne peut plus être annulé en ligne. Appelez l’atelier au 02 61 91 04 20.',
  slotTaken: 'Quelqu’un vient de prendre cet horaire. Choisissez-en un autre, s’il vous plaît.',
  badBooking: 'Choisissez une prestation et un horaire, et donnez un nom de 1 à 80 caractères.',
  noSuchService: 'Nous ne connaissons pas cette prestation.',
  nextSlots: (when) =>
    `Les prochains créneaux libres à l’atelier : pour une réparation rapide, ${when.whileYouWait} ; pour déposer un vélo à réviser, ${when.dropOff} ; pour une étude posturale, ${when.fitting}. Vous pouvez réserver sur la page Atelier.`,
  nextSlotsFor: (service, when) => `Les prochains créneaux libres pour « ${service} » : ${when}.`,
  noSlots: 'rien dans les 14 prochains jours',
  noSuchPage: 'Il n’y a rien à cette adresse.',
  outOfOrder: 'Le service des commandes rencontre un problème. Réessayez dans un instant.',
};
