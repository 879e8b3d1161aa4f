import { shipped } from './shipped.ts'

const PAID_ELSEWHERE = 'A budget pays for what your plan names. Your wages or benefits are for this.'

/** What no plan can be for, each with what to do instead. */
export const NOT_ALLOWED = [
  shipped('bills', 'Household bills', {
    answer: 'not-allowed',
    whose: 'council',
    covers: `bill, bills, household bill, household bills, gas, electric, electricity, electric bill, gas bill, energy bill, heating, heating bill, water bill, water rates, council tax, meter, key meter, prepayment meter, service charge, home insurance, contents insurance, ground rent, phone bill arrears, electric top up, gas top up`,
    why: `${PAID_ELSEWHERE} If you cannot pay a bill, tell your worker: the council has help for hard times, and Citizens Advice helps free of charge.`,
    no: 'The gas bill | Council tax',
  }),
  shipped('rent', 'Rent or a mortgage', {
    answer: 'not-allowed',
    whose: 'council',
    covers:
      'rent, rents, my rent, rent arrears, mortgage, mortgage payment, landlord, housing costs, rent deposit, deposit for a flat, deposit on a flat, bond for a flat, eviction, hostel rent, room rent',
    why: `${PAID_ELSEWHERE} If you are behind with rent, tell your worker today: there is help with housing costs.`,
    no: 'This month’s rent',
  }),
  shipped('debts', 'Debts, loans and fines', {
    answer: 'not-allowed',
    whose: 'council',
    covers: `debt, debts, loan, loans, payday loan, credit card, credit card bill, overdraft, klarna, catalogue, arrears, fine, fines, parking ticket fine, court fine, speeding fine, bailiff, bailiffs, money i owe, owe, borrowed, pay back my friend, pay back my mum, lend, lend money, repay, savings, save up, saving, isa, bitcoin, crypto, shares, invest, investment`,
    why: `${PAID_ELSEWHERE} StepChange and Citizens Advice help with debts, free of charge. Your worker can ring them with you.`,
    no: 'Paying back a loan | Putting some by',
  }),
  shipped('food', 'The weekly food shop', {
    answer: 'not-allowed',
    whose: 'council',
    covers: `food, food shop, food shopping, groceries, grocery, shopping, weekly shop, supermarket, tesco, asda, aldi, lidl, sainsburys, morrisons, iceland, milk, bread, fruit, veg, vegetables, meat, baby food, formula milk, nappies, toilet roll, cleaning products, washing powder, sweets, chocolate, fizzy drinks`,
    why: `${PAID_ELSEWHERE} If there is not enough to eat, tell your worker today. The council and the food bank can help.`,
    yes: 'A cookery class, with what you cook there',
    no: 'The weekly shop',
  }),
  shipped('gambling', 'Gambling', {
    answer: 'not-allowed',
    covers: `gambling, gamble, bet, bets, betting, betting shop, bookies, bookmaker, bookmakers, lottery, lottery ticket, lotto, euromillions, scratch card, scratch cards, scratchcard, scratchcards, casino, poker, slot machine, slot machines, slots, fruit machine, fruit machines, bingo, online bingo, ladbrokes, william hill, bet365, paddy power, horse racing, greyhounds, dog racing, football pools, accumulator, roulette, blackjack, premium bonds`,
    why: 'It can take more from you than it gives. If it is hard to stop, tell your worker, or ask us about help to stop.',
    no: 'A bet | Scratch cards',
  }),
  shipped('alcohol', 'Alcohol', {
    answer: 'not-allowed',
    covers: `alcohol, drink alcohol, booze, beer, beers, lager, cider, wine, vodka, whisky, whiskey, gin, rum, brandy, spirits, prosecco, champagne, cans of beer, pint, pints, round of drinks, drinks at the pub, drinks in the pub, drinks, pub, the pub, off licence, cocktail, cocktails, stella, guinness, wine club, home brew, wine tasting, brewery tour`,
    why: 'A budget is for what keeps you well. You may of course use your own money.',
    no: 'Drinks at a bar',
  }),
  shipped('tobacco', 'Tobacco and vapes', {
    answer: 'not-allowed',
    covers: `tobacco, cigarette, cigarettes, ciggies, cigs, fags, smokes, smoking, baccy, rollies, rolling tobacco, cigars, cigar, vape, vapes, vaping, e cigarette, e cigarettes, vape juice, e liquid, snus, shisha, lighter, rizla`,
    why: 'A budget is for what keeps you well. We gladly help you to stop: ask us about that.',
    no: 'Cigarettes',
  }),
  shipped('illegal', 'Anything against the law', {
    answer: 'not-allowed',
    whose: 'law',
    source: 'It is against the law in England',
    covers: `illegal, drugs, weed, cannabis, marijuana, spliff, hash, skunk, cocaine, coke, heroin, crack, speed, amphetamine, ecstasy, mdma, ketamine, spice, lsd, acid, magic mushrooms, shrooms, steroids, valium off the street, diazepam from a mate, dealer, my dealer, gun, knife, weapon, weapons, stolen, fake id, fake passport, escort, prostitute, sex worker, dodgy box, fire stick with channels, counterfeit, knocked off`,
    why: 'Public money cannot pay for what the law forbids. If drugs are part of your life, we can help without blame.',
    no: 'Drugs of any kind',
  }),
  shipped('nhs', 'Treatment that the NHS gives', {
    answer: 'not-allowed',
    whose: 'law',
    source: 'Care Act 2014, section 22',
    covers: `nhs, nhs treatment, medicine, medicines, medication, meds, prescription, prescriptions, prescription charge, tablets from the doctor, anxiety tablets, antidepressants, sleeping tablets, painkillers, doctor, gp, private doctor, private hospital, hospital treatment, operation, surgery, psychiatrist, private psychiatrist, psychologist, cbt, psychological therapy, nurse visit, physio, fizio, physiotherapy, dentist, dental treatment, teeth, dentures, optician, eye test, hearing aid, scan, blood test, vaccination, wheelchair from the nhs, incontinence pads`,
    why: 'The law says that the NHS pays for health care, and the council may not. Your worker can help you to ask the NHS for it.',
    no: 'Medicine | Therapy that the NHS must give you',
  }),
  shipped('care-home', 'Living in a care home for long', {
    answer: 'not-allowed',
    whose: 'law',
    source: 'Care and Support (Direct Payments) Regulations 2014, regulation 6',
    covers:
      'care home, care homes, nursing home, residential home, residential care, care home fees, permanent care, long term care, move into a home, live in a home, old peoples home, supported living rent, weeks in a care home',
    why: 'Money paid to you can cover a stay of up to four weeks in twelve months. For longer the council arranges the home itself, so ask your worker.',
    yes: 'One week in a care home, as a rest',
    no: 'A place in a care home for good',
  }),
  shipped('council-services', 'Care that the council runs itself', {
    answer: 'not-allowed',
    covers:
      'council day centre run by the council, council home care, council run service, services of the council, council carers',
    why: 'Most of these you get without your budget. Ask your worker, and they arrange it.',
    no: 'A place in a house that the council runs',
  }),
]
