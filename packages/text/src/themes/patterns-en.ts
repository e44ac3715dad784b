import type { WordTable } from '../words/matcher.ts'
import type { ThemeId } from './theme-names.ts'

/** How customers name each theme in English. */
export const englishThemes: WordTable<ThemeId> = [
  [
    'value',
    `value for money, value for the money, good value, great value, poor value, bad value, best value, value, worth, not worth, worth every, worth it, worth the, for the price, bang for, for what i|we|you paid|pay, what you pay, what i paid, waste of money, wasted money, money well spent, bargain`,
  ],
  [
    'quality',
    `quality, well made, well built, poorly made, badly made, build, material, materials, durab*, sturdy, flimsy, cheaply made, craftsmanship, finish, stitching, fabric, plastic, high standard, low standard, standard of, taste, tasted, tastes, delicious`,
  ],
  [
    'availability',
    `availab*, unavailab*, out of stock, sold out, in stock, stock, stocked, restock*, opening hours, opening times, closed, outage*, downtime, is down, was down, went down, server down, site down, offline, no signal, no service, no internet, coverage, no appointments, appointments available, get an appointment, fully booked, never open`,
  ],
  [
    'functionality',
    `function*, feature*, app, apps, website, site, web page, webpage, page, portal, software, update*, version, screen, battery, button*, crash*, freez*, froze, glitch*, bug, bugs, buggy, log in, login, logging in, sign in, password, load, loads, loading, connect*, bluetooth, wifi, interface, usab*, user friendly, intuitive, search, menu, checkout page, works, work, working, worked`,
  ],
  [
    'speed',
    `fast, faster, fastest, quick*, speed*, slow*, prompt*, swift*, rapid*, immediate*, instant*, in minutes, within minutes, in no time, takes forever, took forever, took ages, takes ages, sluggish, laggy, lag, same day, next day, timely`,
  ],
  [
    'waiting',
    `wait, waits, waiting, waited, wait time*, waiting time*, waiting room, on hold, queue*, queuing, long line*, the line, in line, lines, hold music, hours for, still waiting, long hold, standing around, no wait`,
  ],
  [
    'effort',
    `easy, easily, easier, ease, effortless*, effort, difficult*, hard to, complicated, hassle*, simple, simply, seamless*, smooth*, straightforward, had to call, had to ask, had to explain, had to go, have to call, have to explain, had to repeat, have to repeat, repeat myself, repeating myself, again and again, over and over, several times, multiple times, many times, three times, four times, five times, third time,
    fourth time, jump through, hoops, run around, runaround, passed around, passed from, transferred, transfer me, bounced, paperwork, steps, chase, chasing, convenient*, inconvenien*, painless, cumbersome, from scratch`,
  ],
  [
    'information',
    `information*, inform, informed, informing, uninformed, misinform*, info, explain*, explanation*, instruction*, instructions, manual, communicat*, clear, clearly, unclear, clarity, confus*, mislead*, misled, notif*, details, description, described, advertis*, not as described, small print, fine print, told me, told us, advice, advised, answers, transparen*, faq, no idea, nobody knows, kept in the loop, keep me posted, kept me updated, updated me, kept informed`,
  ],
  [
    'resolution',
    `resolv*, resolut*, unresolved, solv*, solution*, fix, fixed, fixes, fixing, sort, sorted, sort out, sorted out, repair*, complaint*, complained, complain, ticket, tickets, my case, the case, claim, claims, no response, no reply, no answer, nobody helped|answers|cares|answered|replied, no one helped|answers|cares|answered|replied, helped me, helped us, help me, warranty, still not|no, nothing was done, nothing has been done, took care of, taken care of, make it right, made it right, followed through`,
  ],
  [
    'respect',
    `respect*, disrespect*, rude*, polite*, impolite, courte*, discourte*, kind, kindness, kindly, treated, treat, treats, treatment of customers, attitude, attitudes, condescend*, dismissive, arrogan*, patroni*, insult*, yelled, yelling, shouted, shouting, abrupt*, compassion*, caring, empath*, considerate, dignity, warm, welcoming, unwelcoming, friendly, unfriendly, ignored, ignoring, ignores, hung up, humiliat*, discriminat*, mocked, sarcastic, listened, listens, listening, patience`,
  ],
  [
    'professionalism',
    `professional*, unprofessional*, competen*, incompeten*, knowledge*, knowledgeable, trained, training, untrained, expert*, expertise, skill*, experienced, inexperienced, efficien*, inefficien*, responsib*, irresponsib*, reliab*, unreliab*, negligen*, careless*, thorough*, punctual*, trust*, honest*, dishonest*, integrity, clueless, organised, organized, disorgani*, ethic*`,
  ],
  [
    'personalisation',
    `personali*, tailored, customi*, my needs, our needs, my preferences, my name, by name, remembered me|us|my|our, knows me, know me, knew me, just a number, like a number, another number, robot*, bot, bots, chatbot*, automated, canned, generic response*|reply|replies|answer*, template*, copy and paste, copy paste, scripted, real person, real human, human being, talk to a human, speak to a human, talk to a person, speak to a person, personal touch, individual attention, one size fits, recommendations for me, personal service, bespoke`,
  ],
  [
    'consistency',
    `consisten*, inconsisten*, every time, each time, as always, as usual, always the same, same thing every, different answer*, different story, different stories, contradict*, conflicting, one says, one person says, one told me, depends on who, hit and miss, hit or miss, used to be, gone downhill, went downhill, going downhill, not the same, promised, promise, promises, broken promise*, keeps changing, kept changing, never the same, dependable`,
  ],
  [
    'proactivity',
    `proactiv*, anticipat*, before i asked, before i even, before we asked, without asking, without being asked, without me asking, without having to, reached out, follow up, followed up, follows up, following up, following-up, followup, let me know, let us know, heads up, warned me|us, warn me|us, nobody told, no one told, no notice, no warning, without notice, without warning, checked in on, check in on, checked on, called me to, called to let, called me before, emailed me to, took the initiative, took initiative, initiative, offered me, offered us, ahead of time, keeping an eye, unprompted`,
  ],
  [
    'price',
    `price*, pricing, pricey, expensive, cheap, cheaper, cheapest, cost, costs, costly, affordab*, overpriced, discount*, sale, deal, deals, offer, offers, coupon*, promo*, rate, rates, fare, fares, shipping cost*, subscription price, rip off, ripoff, reasonably priced, price increase*, increase in price, budget`,
  ],
  [
    'delivery',
    `deliver*, shipping, shipped, shipment*, ship, ships, parcel*, package*, packaging, packaged, courier*, carrier, driver, drivers, dispatch*, tracking, track my, my order, the order, order, orders, arrived, arrive, arrives, arriving, never arrived, postage, post office, mailed, luggage, baggage, bag, bags, doorstep, fedex, ups, usps, dhl`,
  ],
  [
    'staff',
    `staff, staffs, employee*, agent, agents, representative*, rep, reps, associate, cashier*, waiter*, waitress*, server, servers, bartender, receptionist*, clerk*, salesman, salesperson, saleswoman, sales assistant*, shop assistant*, assistant*, operator*, advisor*, adviser*, technician*, engineer, engineers, manager*, supervisor*, crew, attendant*, stewardess*, nurse*, doctor*, dr, team, customer service, customer care, customer support, service desk, help desk, support team, she was, he was, they were, guy, lady, gentleman, helpful, unhelpful`,
  ],
  [
    'product_defect',
    `broken, broke, breaks, broke down, damag*, defect*, faulty, fault, cracked, crack, cracks, shattered, scratched, scratches, scratch, dent, dented, dents, torn, rusty, rusted, stained, leaks, leaking, leaked, leak, malfunction*, stopped working, quit working, does not work, doesnt work, didnt work, dont work, not working, never worked, wont turn on, wont charge, wont start, dead on arrival, doa, fell apart, falling apart, missing parts, missing pieces, missing part, missing piece, missing screws, expired, rotten, mouldy, moldy, stale, counterfeit, fake, wrong item, wrong size, wrong product`,
  ],
  [
    'returns',
    `return, returned, returning, returns, returnable, refund*, reimburs*, exchange*, send it back, sent it back, sending it back, send back, take it back, took it back, money back, get my money, replacement*, replace, replaced, store credit, restocking`,
  ],
  [
    'billing',
    `bill, bills, billed, billing, invoic*, charge, charges, charged, charging me, overcharg*, double charge*, charged twice, fee, fees, payment*, paid twice, pay twice, credit card, debit card, card, direct debit, subscription, auto renew*, autorenew*, renewal, account was debited, transaction*, receipt, receipts, statement, unauthori*, taken from my account, balance, deposit`,
  ],
]
