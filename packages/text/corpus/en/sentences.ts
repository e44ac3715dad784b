/** Sentences written one by one, for what phrases put together do not say. */
export const sentences = {
  negative: `If I could give no stars I would
    Told 48 hours, it has been twelve days
    Not one apology, not one call back
    I just want to talk to a human
    The only good part was leaving
    Big promises when they sell, silence when it breaks
    You had one job
    Still nothing. Day nine
    Paid for a sea view and got the car park
    We sat for half an hour and nobody came
    My grandmother was left in a chair all morning
    Third engineer, same fault
    It is not what they promised and I have to pay to send it back
    Not once did they say sorry
    Nobody told us the gate had changed
    Could have been avoided with one phone call
    I cancelled in time and was charged anyway
    So now I have no bag, no hotel and no answers
    why do i even bother calling
    u guys are killing me, 3 hrs on hold`,
  positive: `They treated us like family
    Came in with a problem, left with a smile
    Give that woman a raise
    Not a single thing to complain about
    I was nervous and they put me at ease
    Finally a company that does what it says
    Haven't had to call them once
    My kids didn't want to leave
    They fixed it and didn't charge me a cent
    Third visit and not the last
    You could not do anything better
    Nothing was too much trouble
    Not bad at all, I was surprised
    Everything went smoothly from start to finish
    Even late at night they made us dinner
    thx for the quick reply, all sorted`,
  neutral: `The food was good, the service was slow
    Nice place, shame about the noise
    Good product, bad delivery
    Friendly, yes; fast, no
    It is what it is for the price
    I asked a question and got an answer
    Did not love it, did not hate it
    Fine for one night, not for a week
    The staff are lovely but the building is falling apart
    Have not used it yet
    Just looking for the opening hours
    Please let me know when it is back in stock
    Better than last year, still not great
    Some days good, some days bad
    Works, though the app is confusing
    I will wait and see
    It would help to have more seats
    Shorter waiting times
    Could you send me the link?
    Heading to the airport now`,
}
