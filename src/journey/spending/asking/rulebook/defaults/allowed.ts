import { shipped } from './shipped.ts'

/** What a budget is most often for. */
export const ALLOWED = [
  shipped('swimming', 'Swimming', {
    answer: 'allowed',
    covers:
      'swim, swimming lessons, swimming pool, leisure pool, aqua aerobics, aquafit, swimming costume, swimsuit, swimming trunks, goggles',
    why: 'Moving in water helps sleep and mood. It counts where it helps a goal of your plan.',
    yes: 'A month of swims at the leisure centre | Lessons, and goggles to begin with',
    no: 'A season ticket for the whole family',
  }),
  shipped('gym', 'Gym, exercise and sports classes', {
    answer: 'allowed',
    covers: `gym, gym membership, exercise, exercise class, fitness, fitness class, keep fit, yoga, yoga mat, tai chi, pilates, zumba, aerobics, spin class, leisure centre,
      leisure membership, sport, sports club, football, badminton, tennis, table tennis, netball, basketball, cricket club, bowls, golf, golf lessons, boxing, martial arts, karate, judo, climbing, climbing wall,
      running club, walking group, walking boots, trainers, running shoes, personal trainer, rowing, ice skating, trampolining, bouldering, weights, couch to 5k, parkrun`,
    why: 'Regular movement keeps many people well. It counts where it helps a goal of your plan.',
    yes: 'A year at the gym, paid by the month | A yoga class, and a mat',
    no: 'A year paid at once, when you are not sure that you like it',
  }),
  shipped('art', 'Art and craft classes, and what you need for them', {
    answer: 'allowed',
    covers: `art, art class, art course, art materials, art supplies, paints, paint brushes, painting, painting class, drawing, drawing lessons, sketchbook, sketch pad, easel, canvas, canvases, pottery, pottery class, ceramics,
      craft, crafts, craft group, craft materials, knitting, wool, crochet, sewing, sewing class, sewing machine, quilting, jewellery making, photography, photography course,
      woodwork, woodwork class, carving, printmaking, clay, watercolours, felt tips, colouring books, card making, embroidery`,
    why: 'Making things steadies the mind. It counts where it helps a goal of your plan.',
    yes: 'Ten weeks of pottery | Paints and paper for a class',
    no: 'Paintings by somebody else to hang up',
  }),
  shipped('music', 'Music, singing, dance and drama', {
    answer: 'allowed',
    covers: `music, music lessons, music class, music course, piano, piano lessons, guitar lessons, guitar, ukulele, keyboard lessons, drumming, drum lessons, violin lessons, singing, singing lessons, choir, drama,
      drama group, acting class, theatre group, dance, dancing, dance class, salsa, ballroom, line dancing, ballet, open mic, guitar strings, harmonica, recorder group, band practice`,
    why: 'Music and dance help mood, and bring people together. It counts where it helps a goal of your plan.',
    yes: 'Guitar lessons and a simple guitar | A choir’s yearly fee',
    no: 'Concert tickets for friends',
  }),
  shipped('course', 'Courses and learning', {
    answer: 'allowed',
    covers: `course, college, college course, evening class, night school, adult education, training course, study, studying, learning, tuition, tutor, english course, maths course, computer course, it course, language class, spanish lessons, french lessons,
      cooking course, cookery class, cooking lessons, first aid course, creative writing, writing group, books for my course, textbooks, course books, course fees, exam fee, open university, creative writing course, sign language, gcse, qualification, workshop`,
    why: 'Learning something opens doors. It counts where it helps a goal of your plan.',
    yes: 'An evening class at the college | Books that a course asks for',
    no: 'A course that your job would pay for',
  }),
  shipped('fares', 'Bus and train fares to what is in your plan', {
    answer: 'allowed',
    covers: `bus, buses, buspass, bus fare, bus pass, bus ticket, train, trains, train fare, train ticket, rail, rail ticket, railcard, rail fare, tram, tube, underground, fare, fares, travel costs, travel card, travel pass, oyster, transport, community transport, dial a ride, getting there, ferry`,
    why: 'Something in your plan is only of use if you can get there.',
    yes: 'A bus pass to get to your class | The train to your support group',
    no: 'Train tickets for a trip that is not in your plan',
  }),
  shipped('groups', 'Peer groups, clubs and day activities', {
    answer: 'allowed',
    covers: `support group, peer support, peer group, social group, social club, day centre, day service, drop in, friendship group, hearing voices group, mens shed, men in sheds, youth club, lunch club, book club, film club,
      gardening group, allotment, allotment rent, conservation group, animal therapy, equine therapy, horse riding, riding lessons, riding stables, fishing, fishing licence, angling, rod licence, chess club, scrabble club, warhammer, board games club, knitting group,
      museum, museum ticket, gallery, bowling, ten pin bowling, snooker, pool club, birdwatching, craft fair`,
    why: 'Being among people is often the goal itself.',
    yes: 'The weekly fee of a peer group | A fishing licence',
    no: 'A membership for somebody else',
  }),
  shipped('pa', 'A personal assistant or support worker', {
    answer: 'allowed',
    covers: `personal assistant, pa, pas, my pa, support worker, support work, carer to help me, paid carer, care worker, companion, befriender, befriending, buddy, mentor, mentoring, life coach, coach, peer worker, someone to go with me, somebody to go with me, someone to come with me,
      support at home, home help, someone to help me, pa wages, pa insurance, employers insurance, payroll, payroll service, pa mileage, pa training, agency carer, homecare, help with shopping, help with cleaning, help with paperwork`,
    why: 'Somebody beside you is one of the most common uses. If you employ them, we help you with pay, leave and insurance.',
    yes: 'Four hours a week of a personal assistant | Payroll and insurance for them',
    no: 'Paying without a contract or pay slips',
  }),
  shipped('cleaning', 'Cleaning, decluttering and gardening help', {
    answer: 'allowed',
    covers: `cleaner, cleaning, house cleaning, deep clean, declutter, decluttering, hoarding help, skip hire, gardener, gardening, gardening tools, garden help, plants, seeds, compost, greenhouse, ironing, laundry service, window cleaner, handyman to tidy, organising my home`,
    why: 'A home that works helps you to stay well. It counts where it is a need in your plan.',
    yes: 'A cleaner for two hours a week | Help to clear a room',
    no: 'A new kitchen',
  }),
  shipped('childcare', 'Childcare while you do what is in your plan', {
    answer: 'allowed',
    covers:
      'childcare, child care, childminder, child minder, babysitter, baby sitter, babysitting, nursery, creche, after school club, breakfast club, somebody to look after the children, someone to look after my kids, holiday club for kids, crèche fees',
    why: 'You can only go if somebody looks after the children meanwhile.',
    yes: 'A childminder while you are at therapy',
    no: 'School trips and school meals',
  }),
  shipped('wellbeing', 'Calm and wellbeing', {
    answer: 'allowed',
    covers: `mindfulness, meditation, meditation class, relaxation, relaxation class, wellbeing course, headspace, calm app, breathing class, reflexology, aromatherapy, massage, reiki, weighted blanket, sad lamp, light box, light therapy, sensory lights, fidget toys, ear plugs, noise cancelling headphones, headphones, journal, diary, reflexology session`,
    why: 'What calms you can keep a bad time away. It counts where it helps a goal of your plan.',
    yes: 'A course in mindfulness | A weighted blanket',
    no: 'A weekend at a spa for two',
  }),
  shipped('carer-break', 'A break for whoever cares for you', {
    answer: 'allowed',
    covers:
      'respite, sitting service, carers break, break for my carer, someone to sit with me, day out for my carer, replacement care, short term respite, break for my mum who cares for me',
    why: 'Whoever cares for you needs rest too. Somebody else is with you meanwhile.',
    yes: 'Three afternoons a week with a helper',
    no: 'Spending money for your carer',
  }),
  shipped('bike', 'A bicycle, and what keeps you safe on it', {
    answer: 'allowed',
    covers:
      'bicycle, bike, push bike, cycle, cycling, bike lock, cycle helmet, bike helmet, bike lights, bike service, bike repair, puncture repair, cycling proficiency, cycling club',
    why: 'It gets you out, and to what is in your plan, without fares.',
    yes: 'A used bicycle with lock and helmet',
    no: 'A second one for a friend',
  }),
]
