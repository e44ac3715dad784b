import { lines, type Phrases } from './lines.ts'

/** What the customers who write in English say. */
export const phrasesEn: Phrases = {
  'web-search': {
    good: lines(`
      Found {producto} in seconds, the filters are great.
      Really easy to compare models, all the information I needed.
      The size guide is spot on, thank you.`),
    fair: lines(`
      Found it in the end, after a few pages.
      Fine, though it does not show what is in stock.`),
    bad: lines(`
      The search finds nothing useful, very frustrating.
      The site is painfully slow on my phone.
      Confusing: two different prices for the same bike.`),
  },
  checkout: {
    good: lines(`
      Quick and painless, paid in under two minutes.
      Super easy checkout, no hidden costs. Love it.
      Smooth from start to finish, and a great price.
      Everything was clear and the confirmation came right away.`),
    fair: lines(`
      Fine, but it asked for my address twice.
      OK, shipping is a bit expensive.`),
    bad: lines(`
      My card was declined three times and then charged twice!
      The discount code did not work and nobody answers.
      The page crashed and I lost my basket.`),
  },
  'tienda-valencia': {
    good: lines(`
      {empleado} let me try three bikes and was so patient. Lovely shop.
      Honest advice: they talked me into a cheaper one.
      Great service, {empleado} really knows bikes.
      Spoke English with me and explained everything.`),
    fair: lines(`
      Nice people, but it was crowded.
      Good shop, a little pricey.`),
    bad: lines(`
      Waited twenty minutes and nobody helped me.
      Came all the way for {producto} and it was out of stock.
      Quite rude, I felt like a nuisance.`),
  },
  'tienda-bogota': {
    good: lines(`
      {empleado} was incredibly helpful, thank you.
      Friendly staff, they adjusted my bike for free.
      Great little shop, will be back.`),
    fair: lines(`
      Good service, not many small sizes.
      Fine, the till was slow.`),
    bad: lines(`
      A {minutos} minute queue with one person at the till.
      My order was not there and nobody knew anything.`),
  },
  delivery: {
    good: lines(`
      Arrived early and perfectly packed.
      The driver was lovely and carried it upstairs.
      Kept me informed at every step, excellent.
      Right on time, thank you!`),
    fair: lines(`
      Came a day late but in good shape.
      OK, the box was a bit battered.
      Tracking never updated, but it arrived.`),
    bad: lines(`
      {dias} days late and not a word from anybody.
      Tracking said delivered. Nothing was delivered.
      The box was smashed and the wheel scratched, very disappointed.
      Third delivery date they missed, this is ridiculous.
      Still waiting after {dias} days, no answer from anyone.`),
  },
  product: {
    good: lines(`
      {producto} is fantastic, great quality for the price.
      Light, comfortable and beautiful. I use it every day.
      Easy to assemble and works perfectly.
      Best bike I have ever owned.
      My daughter loves it!`),
    fair: lines(`
      Decent for the money, the saddle is a bit hard.
      Good, heavier than I expected.
      Does the job. The manual could be clearer.`),
    bad: lines(`
      Broke after two weeks, poor quality.
      The gears never worked properly.
      Arrived scratched and with screws missing.`),
  },
  'call-center': {
    good: lines(`
      {empleado} fixed it in one call, brilliant.
      Answered right away, very polite.
      {empleado} even called back to check. Excellent service.`),
    fair: lines(`
      Helpful, but I waited {minutos} minutes.
      Got there in the end, after being passed to two people.`),
    bad: lines(`
      {minutos} minutes on hold and then the line went dead.
      Had to tell the same story to three different people.
      They promised to call back and never did. Not good enough.
      {empleado} was rude and could not help me at all.
      Everyone says something different, nobody solves anything.`),
  },
  soporte: {
    good: lines(`
      Sorted on the chat in five minutes, so easy.
      {empleado} sent me a video and I fixed it myself. Great.
      Same day answer, exactly what I needed.`),
    fair: lines(`
      Solved, after a few emails.
      Useful answer, took two days.`),
    bad: lines(`
      The bot goes round in circles, no way to reach a person.
      Three emails and no answer.
      Had to explain the problem four times, exhausting.`),
  },
  returns: {
    good: lines(`
      Easier than I expected, refund in two days.
      They picked it up at home, very convenient.
      Changed the size, no questions asked.`),
    fair: lines(`
      Refund took {dias} days, but it came.
      OK, a lot of forms.`),
    bad: lines(`
      Endless paperwork to return {producto}.
      Still waiting for my money after {dias} days, nobody answers.
      Had to call four times before someone picked it up.
      They want the original box. Who keeps a bicycle box?`),
  },
  taller: {
    good: lines(`
      {empleado} made it feel brand new, a day early.
      Honest and skilled, they told me what I did not need.
      Fixed my puncture while I waited. Heroes!
      Fair price and everything well explained.
      Best workshop in town, hands down.`),
    fair: lines(`
      Good work, a bit more expensive than quoted.
      Fine, but you have to book well ahead.`),
    bad: lines(`
      Picked it up and the brake was still rubbing.
      Ready a week late and nobody told me.`),
  },
  recomendacion: {
    good: lines(`
      I have told all my friends about you.
      Great bikes, great people, wonderful workshop.
      They care after the sale, that is rare.
      Never let me down in three years.`),
    fair: lines(`
      Good products, delivery could be better.
      Happy with the bike, less so with the phone line.
      Fine, nothing special.`),
    bad: lines(`
      Service has become much worse lately.
      When there is a problem nobody takes responsibility.
      Too many delays and too many excuses.
      Overpriced and poor service, disappointed.`),
  },
  social: {
    good: lines(`
      Sunday ride on my new bike from @BicisAurora 🚲😍
      Shout out to the @BicisAurora workshop, amazing team.
      Best bike shop in {ciudad}: @BicisAurora`),
    fair: lines(`
      Does anyone know if @BicisAurora opens on Saturday?
      @BicisAurora any chance of more small sizes?`),
    bad: lines(`
      @BicisAurora {dias} days without an answer. Really poor.
      @BicisAurora nobody picks up your phone, so frustrating.
      Late again, @BicisAurora 🙄`),
  },
}
