// Mots français employés l'un pour l'autre quand on demande de l'aide : un groupe par ligne. (French groups, as in english.ts.)

export const frenchSynonyms = `
remboursement, rembourser, récupérer mon argent, rendre l'argent, avoir
retour, retourner, renvoyer, rendre, rapporter, ramener
échange, échanger, remplacer, remplacement, changer
annuler, annulation, résilier, résiliation, rétracter, rétractation, stopper, arrêter
commande, achat, acheter, commander, acheté
colis, paquet, carton, envoi, article
colis, commande, expédition, livraison, paquet
livraison, livrer, expédition, expédier, envoi, envoyer, transporteur, port, livreur
arriver, recevoir, réception, reçu, livré
retard, tarder, pas reçu, toujours pas arrivé, attendre, attente
perdu, égaré, disparu, introuvable, manquant, perte
suivre, suivi, localiser, où en est, avancement, tracer, état
avancement, état, statut, suivi, où en est
cassé, abîmé, endommagé, défectueux, défaut, brisé, détérioré, fissuré
panne, ne marche pas, ne fonctionne pas, défaut, bug, dysfonctionnement, marche plus, hors service
problème, souci, difficulté, erreur, bug, anomalie
erreur, faute, incorrect, mauvais, faux, inexact
réparer, réparation, dépanner, remettre en état, entretien, révision
garantie, garanti, couvert, prise en charge
prix, coût, tarif, frais, combien, coûter, montant, payant
frais, coût, tarif, supplément
gratuit, gratuitement, sans frais, offert, payant, gratuité
payant, gratuit, prix, coût
réduction, remise, promotion, promo, rabais, solde, bon, code, offre
bon, code, coupon, chèque cadeau, carte cadeau
payer, paiement, régler, règlement, payé
facture, reçu, justificatif, ticket
plusieurs fois, mensualité, échelonner, crédit, trois fois, quatre fois, étaler
argent, somme, montant, fonds
virement, transfert, transférer, envoyer de l'argent
prélèvement, débit, débité, prélevé
carte, cb, carte bancaire, carte bleue
refusé, refus, rejeté, échoué, échec, impossible
accepter, accord, consentement, autoriser, autorisation
autorisé, permis, droit, légal, possible, interdit
interdit, interdiction, défendu, pas le droit
compte, profil, espace personnel, espace client
créer, création, ouvrir, inscrire, inscription, enregistrer
inscription, inscrire, adhérer, enregistrer, abonner
connexion, connecter, identifier, accéder, accès, identifiant, login
déconnexion, déconnecter
mot de passe, identifiant, code, mdp
oublié, perdu, réinitialiser, retrouver, récupérer
retrouver, récupérer, obtenir, chercher, trouver
supprimer, suppression, effacer, effacement, enlever, retirer, fermer, clôturer
fermer, fermeture, clôturer, désactiver, supprimer
modifier, modification, changer, changement, corriger, rectifier, mettre à jour, rectification
bloquer, blocage, opposition, suspendre, opposer
débloquer, déblocage, réactiver
activer, activation, mettre en marche
désactiver, désactivation, couper, éteindre, arrêter
vérifier, vérification, contrôle, contrôler, confirmer
preuve, justificatif, attestation, prouver
identité, papiers, passeport
document, dossier, pièce, papier, fichier, formulaire, attestation
dossier, demande, démarche, déclaration
démarche, procédure, formalité, demande
formalité, démarche, déclaration, obligation, autorisation
fichier, base, liste, registre, traitement
copie, duplicata, double, exemplaire
acte, extrait, certificat, copie
courriel, mail, email, messagerie, électronique, e-mail, message, boîte
messagerie, mail, boîte, email, courriel
newsletter, lettre d'information, publicité, prospection, spam, démarchage
publicité, pub, prospection, démarchage, commercial, spam, sollicitation
désabonner, désinscrire, ne plus recevoir, se désinscrire
courrier, lettre, poste, postal
téléphone, mobile, portable, numéro, smartphone
appeler, téléphoner, joindre, contacter, appel
contacter, joindre, contact, écrire, parler, appeler, coordonnées
personne, humain, conseiller, quelqu'un, agent, individu
aide, aider, assistance, soutien, conseil
plainte, réclamation, plaindre, signaler, litige, recours
signaler, signalement, déclarer, dénoncer, alerter
déclarer, déclaration, signaler, notifier
adresse, lieu, où, domicile, coordonnées
déménager, déménagement, changement d'adresse, nouvelle adresse
magasin, boutique, point de vente
horaire, ouvert, ouverture, heure, fermeture, fermé
rendez-vous, rdv, créneau, réservation
réserver, réservation, prendre rendez-vous
déplacer, reporter, décaler
disponible, stock, disponibilité, vendre
rupture, épuisé, indisponible, plus en stock
taille, dimension, mesure, pointure
grand, gros, large
petit, réduit
durée, temps, combien de temps, délai, longtemps
délai, durée, temps, date, combien de temps, quand, limite
vite, rapide, express, urgent, rapidement, urgence
conserver, conservation, garder, stocker, archiver, durée
limite, maximum, minimum, plafond
enfant, mineur, fils, fille, bébé, jeune, ado
parent, père, mère, famille
élève, étudiant, école, scolaire
école, scolaire, université, collège, lycée
conjoint, époux, épouse, mari, femme
marié, mariage, pacs
naissance, né, naître
décès, mort, décédé, mourir, défunt
médecin, docteur, praticien, santé, médical
patient, malade, santé, médical
santé, médical, soin, maladie
assurance, mutuelle, assureur
employeur, patron, entreprise, chef, direction
salarié, employé, travailleur, personnel, collaborateur, agent
travail, emploi, bureau, boulot, professionnel, poste
recrutement, candidat, embauche, candidature
licencier, licenciement, renvoyer, virer
syndicat, représentant, élu
entreprise, société, organisme, professionnel, entité
association, bénévole, adhérent
mairie, commune, municipal, collectivité
administration, service public, public
impôt, fiscal, taxe, tva
banque, bancaire
crédit, prêt, emprunt
fraude, arnaque, escroquerie, hameçonnage, phishing, piratage, vol
vol, volé, dérobé, voler
piraté, hacké, piratage, compromis, intrusion
usurpation, usurper, identité, pirater
surveiller, surveillance, contrôler, contrôle, espionner, écouter
caméra, vidéo, filmer, vidéosurveillance, vidéoprotection
photo, image, photographie
écoute, enregistrement, enregistrer
géolocalisation, gps, localiser, position
données, data, informations, données personnelles, information
personnel, privé, vie privée, confidentiel
vie privée, confidentialité, intimité
rgpd, règlement européen, règlement, conformité
conformité, respecter, conforme, mise en conformité, règle
sanction, amende, punir, pénalité, risque
obligation, obligatoire, devoir, nécessaire, falloir, obligé
nécessaire, besoin, obligatoire, requis
droit, loi, légal, règle
loi, règlement, légal, texte
dpo, délégué, délégué à la protection des données
responsable, chargé
sous-traitant, prestataire, fournisseur
consentement, accord, accepter
opposition, opposer, refuser, refus
site, internet, page, web
internet, web, en ligne, numérique
moteur de recherche, google
réseau social, facebook, twitter, instagram
ordinateur, pc, portable
appli, application, logiciel
batterie, charge, chargeur, recharger
électrique, vae, moteur
vélo, bicyclette, cycle
voiture, véhicule, auto, automobile
carte grise, immatriculation, certificat
permis, conduire, conduite
étranger, international, hors de france, expatrié
pays, étranger, nation
voyage, voyager, voyageur, déplacement
logement, location, louer, habitation, locataire
louer, location, prêter, emprunter, prêt
occasion, reconditionné, seconde main
neuf, nouveau, récent
monter, montage, assembler, installer, installation
installer, installation, mettre en place, poser
utiliser, utilisation, usage, servir, employer
servir, utilité, but, à quoi
expliquer, explication, définition, signifier, veut dire, qu'est-ce que
définition, signifier, c'est quoi, qu'est-ce
différence, comparer, distinction
choisir, choix, sélectionner
conseil, recommander, recommandation, précaution, astuce, pratique
précaution, conseil, mesure, protéger, sécurité
protéger, protection, sécuriser, sécurité
sécurité, sûr, sécuriser, protéger
savoir, connaître, information, renseignement, consulter
consulter, voir, accéder, regarder
voir, consulter, afficher, regarder
afficher, apparaître, voir
obtenir, avoir, demander, recevoir
demander, demande, solliciter, réclamer
commencer, démarrer, débuter
finir, terminer, fin
chercher, rechercher, trouver
raison, pourquoi, cause, motif
fidélité, points, club, membre
cadeau, offrir
retirer, retrait, récupérer, chercher
absent, pas là, pas chez moi, manqué
double, deux fois, doublon
voisin, voisinage
fournir, donner, transmettre, communiquer
transmettre, transmission, communiquer, envoyer, partager
diffuser, publier, diffusion, publication
mécanicien, mécano, atelier, réparateur, technicien, garage
atelier, réparation, révision, entretien
reporter, déplacer, décaler, repousser
soir, nuit, tard
déposer, dépôt, laisser, apporter
tomber, chute, accident, choc, tombé
profil, compte, coordonnées
épuisé, rupture, indisponible, rupture de stock
firme, société, entreprise, employés
traceur, cookie, traceurs
veste, vêtement, pantalon, chaussures, gants
article, produit, objet, chose
tromper, erreur, mauvais, trompé
au lieu, mauvais article, à la place
maison, domicile, chez moi, à domicile
kilomètre, km, distance, autonomie, portée
autonomie, distance, kilomètres
essayer, essai, tester, test
vendre, reprise, occasion
commerçant, point relais, relais, boutique
étaler, plusieurs fois, mensualités, échelonner
argent, remboursement, rembourser
mdp, mot de passe, code, identifiant
chaleur, chaud, température
froid, frais, température
`;
