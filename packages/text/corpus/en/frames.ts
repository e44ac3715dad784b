import type { Frames } from '../bank.ts'

export const frames: Frames = {
  adjectives: {
    praise: `excellent, great, really good, fantastic, wonderful, amazing, perfect, brilliant, superb, lovely, awesome,
      outstanding, spotless, flawless, first class, top notch, spot on, a joy, a gem, a delight, the best, so easy,
      super fast, very helpful, very friendly, worth every penny, better than expected, impressive, beautiful`,
    blame: `terrible, awful, horrible, dreadful, appalling, a disgrace, a joke, a scam, a rip-off, a nightmare, a mess,
      useless, rubbish, garbage, poor, very poor, bad, really bad, filthy, broken, disappointing, unacceptable,
      painfully slow, overpriced, shocking, pathetic, the worst, a waste of money, a disaster, not good enough`,
    middling: `okay, ok, average, fine, alright, so-so, nothing special, decent enough, acceptable, standard, basic,
      a bit dated, a bit slow, a little pricey, neither good nor bad, hit and miss, fair`,
  },
  sentences: `{noun} is {adjective}
    {noun} was {adjective}
    {noun} {adjective}
    I found {noun} {adjective}
    honestly, {noun} was {adjective}
    I would say {noun} is {adjective}
    {noun} turned out {adjective}`,
  praise: `(highly|would definitely|can only|happily) recommend (it|them|to anyone|)
    (will|would|we'll) (definitely|certainly|) (be back|come again|order again|use them again)
    (thank you|thanks|many thanks) (so much|to the whole team|for everything|for a great job)
    (very|really|so|more than) (happy|pleased|satisfied|impressed)
    exceeded (my|all our) expectations
    (could not|couldn't) (ask for more|be happier|fault it|have been better)
    no (complaints|problems|issues) (at all|whatsoever|)
    (made|you made) (my day|our trip|my week)
    (five stars|10 out of 10|best ever|keep it up|well done|you guys rock)
    (love|loved|absolutely love) (it|everything|this place|the service)
    (best|easiest) (decision|purchase|flight|experience) (in years|I've made|ever)`,
  blame: `(would not|wouldn't|cannot|do not) recommend (to anyone|it|this company|)
    (will never|won't|not) (be back|come back|buy again|use them again)
    (very|so|extremely|beyond) (disappointed|frustrated|upset|unhappy|let down)
    (avoid|stay away|don't bother|save your money)
    (not|hardly) (worth the money|what I paid for|as advertised|good enough)
    expected (much better|so much more|a lot better)
    (what a|such a) (waste of time|waste of money|letdown|mess|joke)
    ruined (our holiday|my birthday|the whole trip)
    how (hard can it be|is this acceptable|do you stay in business)
    (you|they) (lost|are losing) a customer
    I (regret|wish I had never) (buying|booking|signing) (this|up|)
    no way to treat a (customer|human being|loyal client)
    (get it together|do better|fix this|sort it out)`,
  middling: `(nothing special|nothing to write home about|neither good nor bad)
    (it was|it's) (okay|ok|fine|alright|average) (I guess|for the price|overall|nothing more)
    (could be|needs to be) (better|improved|a bit faster)
    (some things were good|parts were fine), (others not so much|others need work)
    does (the job|what it says) (and no more|)
    (room for improvement|a mixed bag|hit and miss|three stars)
    depends on (the day|who you get)
    (not sure|undecided) (I would come back|about it|yet)
    expected (a bit|slightly) more
    too early to (say|tell)`,
  outrage: `(never|never ever) (again|flying with you again|buying from them again)
    (worst|absolute worst) (service|company|airline|experience) (ever|of my life|I have seen)
    (a total|an absolute|complete) (scam|rip-off|fraud|disgrace)
    I (want|demand) (my money back|a refund|to speak to a manager) (now|today)
    (taking|I am taking) my business elsewhere
    (reporting|I'm reporting) you to (trading standards|the ombudsman)
    zero stars if I could
    you should be ashamed`,
  irony: `(great|brilliant|perfect|wonderful|fantastic|awesome)
    (thanks|thank you) (for nothing|for ruining my day|a lot)
    (well done|bravo|nice job|congratulations|way to go)
    (love|just love) (it|how you treat people)
    (another|yet another) (stellar|great) day with you lot`,
  turns: 'but, however, unfortunately, the problem is, sadly, that said',
  concessions: 'although, even though, while, though',
  openings: `honestly,
    hi,
    hey,
    to be fair,
    my experience:
    second time here and
    long time customer and
    went with my family and
    so
    overall,
    just to say
    update:`,
  emotions: {
    anger: `I am (furious|fuming|so angry|livid|fed up|sick of this)
      this makes me so (angry|mad)
      how dare you`,
    sadness: `so (sad|disappointed|let down)
      I (was in tears|feel heartbroken|left crying)
      what a shame`,
    fear: `I am (worried|scared) (about my data|I will lose my money|it will happen again)
      (felt unsafe|it was frightening|I felt anxious the whole time)`,
    joy: `I am (so happy|delighted|thrilled|over the moon)
      (what a joy|we left smiling|you made us so happy)`,
    surprise: `(wow|omg), (what a surprise|did not expect that|I can't believe it)
      (I was surprised|pleasantly unexpected|blown away)`,
    disgust: `(disgusting|gross|revolting|it made me sick)
      (the smell made me gag|absolutely vile)`,
  },
}
