import type { WordTable } from '../words/matcher.ts'

/** English of customers: 2 is a clear fault or merit, 3.5 an outrage or a triumph. */
export const englishNegative: WordTable<number> = [
  [
    -3.5,
    `worst, horribl*, terribl*, awful*, atrocious*, appalling*, disgrac*, disgust*, unacceptabl*, outrag*, pathetic*, abysmal*,
    dreadful*, horrend*, horrif*, scam*, fraud*, thief, thieves, theft, rip off, ripoff, ripped off, ripping us|me|people off, garbage, rubbish, crap*,
    shit*, fuck*, wtf, bullshit, bs, what a joke, a joke, total joke, complete joke, worthless, nightmare*, fiasco, shambles, shambolic,
    shameful*, never again, never ever again, neveragain, never fly* _ again, never fly|flying|buy|buying|use|using|order|ordering|shop|stay|book|return, wont be back|buying|using|returning|ordering, will
    not be back|buying|using|returning|ordering, stay away, steer clear, waste of, zero stars, horrid, total waste, atrocity, diabolical, vile,
    utter rubbish, worst ever, epic fail, thanks for nothing, shame on you, lost a customer, lost my business, lost me as, losing a customer`,
  ],
  [
    -2.9,
    `useless*, incompeten*, inept*, disaster*, ashamed, shame, avoid, hate*, hating, despis*, loath*, sucks, suck, sucked, ridiculous*, ludicrous*,
    absurd*, insult*, rude*, disrespect*, condescend*, furious*, livid, fuming, infuriat*, lie, lied, lies, lying, liar*, deceiv*, decept*,
    cheat*, junk, trash*, wasted, hopeless*, inexcusabl*, ruin*, negligen*, hostile, stole, stolen, steal*, filthy, revolting, sickening, never
    fell apart, falling apart, stopped working, quit working, never worked, dead on arrival, let down, a let down, letdown, not worth, run
    around, runaround, no excuse, take my business elsewhere, taking my business elsewhere, the last straw, fed up, sick of, sick and tired, had enough,
    do not buy|recommend|use|bother|order|waste, dont buy|recommend|use|bother|order|waste, would not recommend, wouldnt recommend, cannot recommend, cant recommend, not recommend*, wtf*, damn*`,
  ],
  [
    -2.3,
    `bad, badly, poor, poorly, worse*, unprofessional*, unhelpful*, unfriendly, impolite, arrogan*, aggressive*, dismissive, angry, anger*, mad, upset*, annoy*,
    irritat*, frustrat*, disappoint*, dissatisf*, unsatisf*, unhappy, nothappy, not happy, lousy, shoddy, subpar, mediocre, inferior, fail*, overcharg*, charged twice,
    double charge*, charged me twice, charged us twice, double billed, billed twice, hidden fee*|charge*|cost*, ignor*, mislead*, misled, misinform*,
    overpriced, rip-off, stranded, stuck, had to call|chase|ask|repeat|explain|phone, have to call|chase|repeat|explain, unreliabl*, unsafe, dangerous*, careless*, neglect*, mess, messy, messed, screwed, screw, chaos, chaotic, disorgani*, no
    one|body helped|answers|answered|replied|responds|responded|cares|cared|knows|called, nobody helped|answers|answered|replied|responds|responded|cares|cared|knows|called, no response, no reply, no answer, no
    solution, no help, no apology, no communication, no explanation, never received, never arrived, never came, never called, never got, never replied, never showed, never responded, never answered, never
    delivered, still waiting, still havent|not|no, not working, doesnt work*, didnt work*, dont work*, does|did|do not work*, wont work|charge|turn|start|open|load, hung up, hang up on, on hold, takes forever, took forever, taking forever, weeks
    waiting, days waiting, hours waiting, waiting weeks|days|months|hours, been waiting, for weeks, for months, regret*, switch to|ing, switching to, cancel my|our account|subscription|membership|contract, closing my account, poor quality, low quality, gross, nasty, stink*, stank, roach*, cockroach*, bedbug*, lawsuit, unsanitary, idiot*, stupid*, dumb, moron*, clueless, crook*, greedy, extortion*, extortionate, unfair*, unjust*, racist, discriminat*, harass*, yelled, shouted, shouting, screamed, sneer*, jerk*, unwilling`,
  ],
  [
    -1.9,
    `broken, broke, breaks, damag*, defect*, faulty, malfunction*, crash*, wrong*, delay*, lost, cold food, food was cold, dirty, disconnect*, blame*, blaming,
    impossible, painful*, pain, hurt*, agony, suffer*, missed, died, dead, expired, leak*, torn, ripped, cracked, crack, shattered, dented, smashed, scratched, flimsy, cheaply, not good, not great, not
    acceptable, not impressed, not ok|okay, not what, not as, not helpful, not right, never work*, cant get, cannot get, cant believe, could not, couldnt, unable, refus*, bounced, passed around, slow*, sluggish, laggy, unresponsive, uncomfortable, cramped, mistake*, overbooked, over an hour, hours late, misplac*, mishandl*, mistreat*, unwelcom*, miserabl*, bother*, heartbroken, cry, crying, tears, scared, afraid, unbearabl*, incorrect*, stale, mold*, mould*, burnt, undercooked, overcooked, soggy, tasteless, bland`,
  ],
  [
    -1.5,
    `late, problem*, trouble*, issues, glitch*, bug, bugs, buggy, error*, missing, lose, losing, lack*, sad, sadly, unfortunat*, difficult*, complicated, confus*, unclear, hard to, expensive, pricey,
    costly, complain*, inconvenien*, inaccurat*, inconsist*, incomplete, cancelled, canceled, cancel*, overdue, denied, deny, reject*, excuse*, worr*, fear*, anxi*, stress*, unnecessar*, unexpected charge*, wait*, smell*, rust*, stain*,
    noisy, loud, crowded, outdated, boring, dull, false, dishonest*, lag, lags, freez*, froze, frozen, dropped, dropping, fall* short, limited, tired of, not even, no longer, no sense, could be better, could have been better, should have been, needs improv*, need to improve,
    must improve, room for improvement, not enough, too long, too expensive, too much, too many, too small, too slow, too late, too loud, too big, longer than, rushed, abrupt*, ill, short staffed, understaffed, blunt, curt, cheap plastic, doubt*, sorry to, unimpressed, unsure, uninterested, disinterested, unprepared, unattended, unanswered, unresolved`,
  ],
  [
    -0.9,
    `issue, wont, cant, cannot, didnt, doesnt, wasnt, isnt, havent, hasnt, nobody, noone, hours, hrs, hour, ages, forever, break, cheap, fees, charge, charged, hold, queue*, queuing, dry, cold, old, average, meh, so so, improve, average at best, better if, would be better, would have been better, wish, seriously, again and again,
    over and over, third time, second time, several times, multiple times, many times, three times, twice, instead, sorry, apolog*, hardly, barely, no information, supposed to, should, nothing, never, how long, finally, had to, have to, required, unless, stop, stopped, need to, needs, forced`,
  ],
]

export const englishPositive: WordTable<number> = [
  [
    3.3,
    `excellent*, excelent*, amazing*, awesome*, outstanding*, fantastic*, superb*, brilliant*, wonderful*, exceptional*, phenomenal*, fabulous*, incredibl*, marvel*, magnificent*, stellar, flawless*,
    above and beyond, top notch, second to none, couldnt be happier, could not be happier, couldnt be better, couldnt ask for more, couldnt have been better|nicer|kinder, could not have been better|nicer|kinder, could not fault, cant fault, cannot fault, exceeded my|our|all expectations, pleasantly surprised, highly recommend*, would definitely recommend, best ever, life saver, lifesaver, out of this world, blown away, nothing but praise, hats off, 10 out of 10, so happy`,
  ],
  [
    2.6,
    `great, greatest, love, loved, loves, loving, lovely, best, perfect*, delight*, delicious*, impress*, thrilled, superior, terrific, kudos, gorgeous, spotless*, fab, splendid, five stars, 5 stars, five star, recommend*, thank you so much, many thanks, thanks so much, happy with, very happy, cant wait, exceeded, rocks, gem, worth every, favorite*, favourite*, grateful*, thankful*`,
  ],
  [
    2,
    `good, nice*, happy, happier, happily, pleased, pleasant*, pleasure, glad, satisf*, appreciat*, friendly, friendliness, friendlier, helpful*, polite*, courteous*, respectful*, attentive*, caring, compassion*, considerate, kind, kindness, kindly,
    professional*, efficient*, efficiency, effective*, knowledgeable, competent, knowledgable, quick, quickly, quicker, fast, faster, prompt*, swift*, speedy, on time, easy, easily, easier, smooth*, seamless*, effortless*, comfortable, comfy, clean, beautiful*, enjoy*, fun, tasty, yummy, reassur*, reliable, dependable, no complaints|problems|issues|trouble|hassle|fuss, without any issue*|problem*|hassle|trouble,
    without issue*|problem*|a hitch, no problem, never had a problem|issue, not a problem, works great|well|perfectly|fine|beautifully, worked great|well|perfectly|fine|beautifully, supportive, problem|problems|issue|issues solved|fixed|resolved|sorted, solved|fixed|resolved|sorted|solves|fixes my|the|our|all|every|any problem*|issue*, thank you, well done, good job, great job, nothing to complain, nothing wrong, look forward, looking forward, excited, exciting, sweet, charming, cute, stylish, sturdy, durable, a breeze, bargain, first class service, made it easy, made me feel, at ease, put my mind at ease, put me at ease, in no time, no bother, not bad, stunning, yay, bravo, congrat*, hooray, hero*, wins, winner`,
  ],
  [
    1.4,
    `thank*, thx, thnx, tks, ty, better, helped, resolved, solved, fixed, sorted, simple, simply the, convenient*, responsive*, warm, warmth, welcom*, smil*, worth, affordable, reasonabl*, understanding, listened, listens, trust*, honest, solid, fresh, cool, fine, safe, calm, relaxed, relaxing, thorough*, wow, early, timely, well organised|organized, well explained, well, works, decent, super, bless*, cheerful, gentle, patient with, clear, clearly explained, informative, personable, accommodating, positive, consistent, success*, gracious, laugh*, care, cared, comfort*, intuitive, user friendly, bonus, upgrade*, pretty good, saved, treat`,
  ],
  [
    0.7,
    `help, helping, ok, okay, acceptable, quality, value, immediate*, improved, improvement, explained, free, new, loyal, working, worked, assistance, assist*, effort, interesting, cheers, discount*, genuinely, right, pretty, advice, useful, informed, special, available, like, liked, likes, support, yes, please keep, keep it up, definitely, delivered`,
  ],
  [
    0,
    `opening hours|times, to get it fixed|sorted|resolved|solved, would like, id like, would love, like to, looks like, look like, feel like, feels like, seems like, sounds like, something like, like this, like that, like a, like i, kind of, what kind, this kind, these kind, some kind, any kind, as well, as well as, oh well, get well, so well, very well, not only, no doubt, no matter, right now, right away,
    new york, honestly, best regards, kind regards, best wishes, best way to, how best, good morning, good afternoon, good evening, good night, goodbye, good bye, best of luck, all the best, a good|great deal of, even better, better than nothing, sign up, fast food, fast track, free to, feel free, clear the, check in, love to, help me, help us, help with, need help, please help, can you help, customer care, customer service, health care, care home, care plan, intensive care, primary care, patient*, why not, no need, no need to, wait to, had to wait, cold water, well known, late night, late checkout, thank god, not sure, no idea, quite a few, used to, at least, last time, last year, high quality, right to`,
  ],
]
