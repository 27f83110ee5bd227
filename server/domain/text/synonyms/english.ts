// English words that people use for the same thing when they ask for help: one group a line. Phrases count as asked, never as found.

export const englishSynonyms = `
refund, reimburse, reimbursement, repay, money back, get my money back, give back my money, cash back
return, send back, give back, bring back, take back
exchange, swap, replace, replacement, change, switch
cancel, annul, call off, revoke, abort, stop, terminate, undo
order, purchase, buy, bought, get, shopping
parcel, package, packet, box, shipment, item
parcel, order, shipment, package, delivery
delivery, shipping, shipment, dispatch, ship, deliver, courier, carrier
arrive, come, receive, get, show up, turn up, reach, delivered
late, delayed, delay, overdue, slow, not arrived, long time, still waiting, waiting
missing, lost, not received, disappear, vanished, gone, cannot find
track, follow, trace, locate, find, where, status, whereabouts
status, progress, state, update
broken, damaged, defective, faulty, cracked, smashed, dented, torn, ruined, broke
not working, broken, fail, faulty, does not work, stopped working, defect, malfunction, out of order
wrong, incorrect, mistake, error, mistaken, false, inaccurate
problem, issue, trouble, fault, error, difficulty, bug
repair, fix, mend, service, maintenance
guarantee, warranty, cover, covered
price, cost, fee, charge, rate, tariff, how much, amount, pricing, expensive
fee, charge, cost, commission, surcharge, extra
free, no charge, complimentary, gratis, without paying, no cost
cheap, discount, reduction, offer, deal, sale, promotion, promo, coupon, voucher, bargain, reduced
voucher, coupon, code, promo, gift card
pay, payment, checkout, settle, paid
bill, invoice, receipt, statement
instalment, installment, emi, split, monthly, pay later, spread the cost, several times
cash, money, banknote
money, fund, cash, amount, balance
deposit, top up, load, add money, fund, credit
withdraw, withdrawal, take out, cash out, payout
transfer, send money, wire, remit, move money
transaction, payment, purchase, transfer, operation
pending, processing, waiting, not complete, in progress, stuck, not gone through
fail, failed, decline, reject, refuse, denied, unsuccessful, not accepted, did not go through, unable
accept, allow, permit, authorise, approve, take, support
forbidden, prohibited, banned, not allowed, disallowed
account, profile, membership
create, open, register, set up, sign up, make, start, new, subscribe, join
register, registration, sign up, enrol, enroll, join, subscribe
log in, login, sign in, signin, connect, access, get in, log on, logon
log out, logout, sign out, disconnect
password, passcode, pin, login, credentials
forget, forgot, lost, reset, recover, do not remember
reset, change, recover, restore, renew
delete, remove, erase, close, deactivate, get rid of, unsubscribe, wipe
close, end, terminate, shut, delete, cancel
change, modify, edit, update, alter, amend, correct, adjust, replace
block, freeze, lock, suspend, disable, deactivate, frozen, locked
unblock, unlock, unfreeze, reactivate, reinstate
activate, enable, turn on, switch on, start using, begin
disable, deactivate, turn off, switch off
verify, verification, confirm, check, validate, prove, proof, authenticate, certify
identity, id, identification, passport, who i am
document, paper, file, form, certificate
email, mail, e-mail, inbox, message
newsletter, mailing list, marketing, advertising, spam, promotional
unsubscribe, opt out, stop receiving, no more
phone, telephone, mobile, cell, cellphone, smartphone, number
call, phone, ring, telephone, dial
contact, reach, get in touch, talk, speak, call, write
person, human, agent, representative, someone, operator, advisor, staff
help, assist, assistance, support, aid
complaint, complain, dissatisfied, unhappy, feedback
address, location, where, street, place
move, moving, relocate, new address
shop, store, branch, outlet, showroom
hours, open, opening, closing, schedule, timetable, close
appointment, booking, reservation, slot, meeting
book, reserve, schedule, make an appointment, arrange
reschedule, move, postpone, change date, shift
available, availability, stock, in stock, have, sell
out of stock, sold out, unavailable, back in stock, restock
size, dimension, measurement, how big, fit, fits
big, large, huge, wide, tall
small, little, tiny, compact
long, length, duration, how long, time, last
quick, fast, speed, express, urgent, soon, asap, rapidly
time, duration, hour, day, deadline, when, how long, period
limit, maximum, max, minimum, min, cap, restriction, how many
maximum, most, limit, highest
minimum, least, limit, lowest
age, old, year, young, minor, adult
child, kid, children, daughter, son, baby, teenager, toddler
parent, mother, father, mum, dad, mom
pet, animal, dog, cat
woman, female, lady
man, male, guy
pregnant, pregnancy, expecting
doctor, physician, practitioner, gp
ill, sick, unwell, disease, illness, infected
disease, illness, sickness, infection, condition
symptom, sign
medicine, drug, medication, treatment, cure, remedy
treatment, cure, therapy, care, heal
vaccine, vaccination, shot, jab, immunization
test, check, screening, examine, diagnose, exam
spread, transmit, transmission, contagious, pass on, infect, catch
catch, get, contract, infected
protect, protection, safe, prevent, avoid, secure, guard
prevent, avoid, stop, protect, precaution
safe, safety, secure, risk, dangerous, danger
danger, risk, hazard, threat
die, dead, death, deceased, fatal, mortality, passed away
clean, wash, disinfect, sanitize, cleaning, hygiene
hospital, clinic, healthcare
travel, trip, journey, fly, flight, visit
abroad, foreign, overseas, international, another country, other countries
country, nation, state, countries
usa, us, united states, america, american
uk, united kingdom, britain, england
europe, eu, european
border, customs, entry, enter
holiday, vacation, leave, time off, pto, days off
work, job, employment, employer, office, career
employee, staff, worker, personnel
employer, boss, company, manager
company, business, firm, enterprise, organisation, organization, professional
salary, pay, wage, income, paycheck
school, university, college, childcare
car, vehicle, auto, automobile
bike, bicycle, cycle
ebike, e-bike, electric
train, bus, metro, transport
ticket, pass
hotel, accommodation, room, stay
restaurant, food, eat, dinner, meal, lunch
food, meal, dish, eat, cuisine
recipe, cook, ingredient, prepare
drink, beverage, water
weather, temperature, rain, forecast
music, song, play, track
film, movie, video
picture, photo, image
story, joke, tale
light, lamp, bulb
begin, start, commence
finish, end, complete, done, over
need, require, necessary, must, have to, required, mandatory, obligatory, compulsory
require, requirement, necessary, condition
possible, can, able, feasible, may
way, method, how, manner, means, option
use, utilize, using, work, operate
show, display, see, view, appear, visible
see, view, look, watch, check
know, tell, information, info, find out, learn
information, info, detail, details, data
data, personal data, information, privacy
privacy, confidential, gdpr, data protection, personal
explain, describe, meaning, mean, definition, what is
mean, meaning, definition, define, stand for
difference, differ, compare, comparison, versus, vs, distinguish
similar, same, like, identical, alike
name, called, title
reason, why, cause, because
choose, select, pick, decide, recommend
recommend, suggest, advice, advise, recommendation, best, suggestion
advice, tip, guidance, advise, recommendation
best, top, better, ideal, recommended
often, frequency, how often, regularly, frequent
old, used, second-hand, second hand, secondhand, pre-owned
new, recent, latest, newest
quality, good, grade
genuine, original, authentic, real, fake, counterfeit
material, fabric, made of, composition
weight, heavy, weigh, kg
colour, color
install, installation, set up, assemble, mount, fit, setup
assemble, build, put together, mount
download, get, install, export
app, application, software, program
website, site, page, web
computer, pc, laptop, desktop
battery, charge, power, charger
connect, link, pair, sync, synchronise, attach
link, connect, attach, associate, join
language, translate, speak, translation
translate, translation, say
code, coding, programming, program, developer
programming, coding, code, developer
bot, chatbot, robot, assistant
team, staff, people
community, user, users, member
member, membership, loyalty, club
points, loyalty, reward, bonus
bonus, reward, cashback, gift
win, winning, prize, won
game, match, play, contest
gift, present
card, credit card, debit card
bank, banking
currency, dollar, euro, pound, fiat, money
rate, exchange rate, conversion, convert
insurance, cover, policy, insured
tax, vat, duty, duties
loan, credit, borrow, lend, mortgage
rent, hire, lease, borrow, rental
stolen, theft, steal, thief, robbed, stole
fraud, scam, phishing, unauthorised, unauthorized, fraudulent, suspicious, hacked, compromised
suspicious, unknown, strange, do not recognise, unrecognised, did not make
twice, double, duplicate, two times, again
duplicate, copy, twice, double
copy, duplicate, backup
extra, additional, another, spare, second, more
spare, extra, additional, replacement
virtual, digital, online
online, internet, web
physical, real, plastic
near, close, nearby, nearest
collect, pick up, pickup, fetch, collection
absent, not at home, away, missed
neighbour, neighbor, others, community, people around
outbreak, epidemic, pandemic
gift wrap, wrapping, packaging
open, opened, unsealed, used
worn, used, tried
wash, laundry, clean
stop, quit, end
increase, raise, higher, more, rise
decrease, reduce, lower, less
send, mail, post, ship, forward
reply, answer, respond, response
notify, inform, tell, report, alert, notification
report, declare, notify, tell, signal
remind, reminder, alert
alarm, wake up, timer
plan, schedule, arrange
event, meeting, calendar, gathering, conference
expire, expiry, expiration, valid, validity, out of date, best before
valid, validity, expire, still good
owner, belong, who owns, own
law, legal, rule, regulation, right
rule, regulation, policy, law, terms
terms, conditions, policy
partner, partnership, collaborate, dealer, franchise, reseller, distributor
sell, selling, seller, resale
supplier, vendor, seller, merchant
merchant, shop, seller, store, retailer
mechanic, workshop, repairer, technician, garage
workshop, repair, service, mechanic
tune-up, tune up, service, maintenance, check-up, overhaul
postpone, move, reschedule, later, delay
evening, night, after hours, late
drop, leave, bring, hand in
fell, fall, crash, accident, crashed
profile, account, details
larger, bigger, size, too small, too big
smaller, size, too small, too big
sold out, out of stock, unavailable
firm, company, business, companies
cookie, tracker, tracking, cookies
shirt, jacket, clothes, clothing, trousers, shoes, gloves
article, item, product, thing, goods
instead, wrong, other, not what
baby, child, children
home, house, door, at home
kilometre, km, far, distance, range, mile
range, far, distance, how far
finance, financing, instalment, credit
try, test, ride, trial, test ride
sell, trade-in, second-hand, used
heat, hot, temperature, warm
cold, cool, temperature
`;
