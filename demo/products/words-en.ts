// The products in English.
import type { ProductsWords } from './words.ts';

export const productsEn: ProductsWords = {
  pinson: {
    name: 'Pinson',
    kind: 'City bike',
    line: 'Light, upright, eight gears. The bike for every day.',
    description:
      'Steel tubes brazed in Nantes, 13.4 kg, and nothing that breaks easily. The Pinson takes you to work in the rain and to the market on Sunday, and asks for one service a year.',
    facts: [
      '13.4 kg in size M',
      '8 gears, hand-built wheels',
      'Full mudguards and a stand',
      'Frame guaranteed for 5 years',
    ],
  },
  courlis: {
    name: 'Courlis',
    kind: 'Gravel bike',
    line: 'Long legs for towpaths, white roads and the odd detour.',
    description:
      'Room for 45 mm tyres, a frame that forgives, and mounts for everything you take along on a trip of three days. Fast enough for Saturday’s group, comfortable enough for the Loire from end to end.',
    facts: [
      '10.2 kg in size M',
      '12 gears, disc brakes',
      'Mounts for racks and three bottles',
      'Frame guaranteed for 5 years',
    ],
  },
  sterne: {
    name: 'Sterne',
    kind: 'E-bike for the city',
    line: 'A low frame, a quiet motor, 60 to 100 km on one charge.',
    description:
      'Step through, set off, arrive without a drop of sweat. The 250 W motor sits low between the pedals, and the 504 Wh battery comes out with a key, so that you can charge it upstairs.',
    facts: [
      '504 Wh, charged in 4 and a half hours',
      '60 to 100 km on one charge',
      '22.5 kg in size M',
      'Rack for a child seat or two bags',
    ],
  },
  huppe: {
    name: 'Huppe',
    kind: 'Electric cargo bike',
    line: 'Two children, a week’s shopping, and it still fits in the lift.',
    description:
      'A longtail of 1.84 m, no longer than a classic roadster. Small wheels keep the load low, a broad stand keeps it upright while the children climb on, and a second battery can be added later.',
    facts: [
      '630 Wh, charged in 5 and a half hours',
      '50 to 80 km with one child',
      'Up to 80 kg on the rear rack',
      'One size, from 155 to 190 cm',
    ],
  },
  roitelet: {
    name: 'Roitelet',
    kind: 'Children’s bike, 20 inches',
    line: 'A real bike, only smaller. From about 6 to 9 years old.',
    description:
      'At 7.9 kg a child can lift it. Brake levers for small hands, seven gears on a twist grip, and a frame we take back in part exchange when the next size is due.',
    facts: ['For 115 to 135 cm', '7.9 kg', '7 gears, short-reach levers', 'Mudguards included'],
  },
  loriot: {
    name: 'Loriot',
    kind: 'Helmet',
    line: 'Light, well aired, with a wheel at the back to adjust it.',
    description:
      'A town helmet you forget you are wearing: 290 g, fourteen vents, a magnetic buckle that gloves can work, and a reflective rim.',
    facts: ['290 g in size M', 'S 52–55, M 55–59, L 59–62 cm', 'First exchange of size is free'],
  },
  luciole: {
    name: 'Luciole',
    kind: 'Pair of lights',
    line: 'Two lights, one cable, twelve hours.',
    description:
      'Front 60 lux, rear visible from 400 metres, both charged by the same USB-C cable. They clip on without tools and come off with you when you park.',
    facts: ['12 hours on low beam, 4 on high', 'Waterproof', 'USB-C cable included'],
  },
  musette: {
    name: 'Musette',
    kind: 'Pannier, 20 litres',
    line: 'Waxed cotton, one hand to hook, a strap to carry.',
    description:
      'Sewn from waxed cotton on a stiff back, with a roll top that keeps rain out and a hook that fits tubes from 8 to 16 mm. Sold singly; left and right are the same.',
    facts: ['20 litres, 1.1 kg', 'Waterproof roll top', 'Shoulder strap included'],
  },
  gardien: {
    name: 'Gardien',
    kind: 'U-lock',
    line: 'Hardened steel, two keys, one worry fewer.',
    description:
      'A 14 mm shackle and a double bolt. It holds the frame and a wheel to any of the city’s stands, and rides on the bike in its own holder.',
    facts: ['14 mm hardened steel', '1.3 kg with its holder', 'Two keys, copies by code'],
  },
  averse: {
    name: 'Averse',
    kind: 'Rain cape',
    line: 'Throw it on, hold the thumb loops, ride on.',
    description:
      'Covers you, the handlebars and your knees, packs into its own pocket, and has a hood that follows your head instead of covering your eyes.',
    facts: ['320 g', 'Sizes S/M and L/XL', 'Reflective hem and back'],
  },
  nid: {
    name: 'Nid',
    kind: 'Child seat',
    line: 'From 9 months to about 6 years, from 9 to 22 kg.',
    description:
      'A soft shell, a three-point belt a child cannot open, footrests that grow, and a mount that comes off in one movement when you ride alone.',
    facts: ['9 to 22 kg', 'Fits the Sterne, the Huppe and the Pinson with rack', 'Fitted free with a bike'],
  },
  tilleul: {
    name: 'Tilleul',
    kind: 'Leather saddle',
    line: 'Takes three weeks to know you and then thirty years.',
    description:
      'Vegetable-tanned leather on steel rails. It settles to your shape over the first 300 km; a tin of balm is included.',
    facts: ['Widths 145 and 160 mm', '520 g', 'Test saddle lent for 7 days'],
  },
  carillon: {
    name: 'Carillon',
    kind: 'Brass bell',
    line: 'One clear note, heard from twenty metres.',
    description: 'Turned from solid brass. People step aside with a smile, which cannot be said of all bells.',
    facts: ['For 22 to 31.8 mm handlebars', 'Solid brass'],
  },
  alize: {
    name: 'Alizé',
    kind: 'Floor pump',
    line: 'Steel, with a gauge you can read standing up.',
    description:
      'A wide foot, a long hose and a head that takes both kinds of valve without thinking. Every part of it can be replaced.',
    facts: ['Up to 8 bar', 'Presta and Schrader', 'All spares available'],
  },
  trousse: {
    name: 'Trousse',
    kind: 'Tool roll',
    line: 'What we carry ourselves: nine tools in a canvas roll.',
    description:
      'Tyre levers, patches, a chain tool, hex keys from 3 to 8, a torx 25 and a spoke key, rolled up under the saddle.',
    facts: ['9 tools, 380 g', 'Strap for the saddle rails'],
  },
  moufle: {
    name: 'Moufle',
    kind: 'Winter gloves',
    line: 'Lobster-claw mitts down to −5 °C.',
    description:
      'Two and two fingers together stay warmer than five alone, and still work a brake. Windproof outside, merino inside, and a thumb that wipes a cold nose.',
    facts: ['Down to −5 °C', 'Sizes S to XL', 'Works on touch screens'],
  },
  battery: {
    name: 'Sterne battery',
    kind: 'Spare battery, 504 Wh',
    line: 'The same as in the bike, for twice the distance.',
    description:
      'The original battery of the Sterne, coded to your bike in the workshop or ready to click in. Delivered in mainland France only; old batteries are recycled free of charge.',
    facts: ['504 Wh, 2.9 kg', 'Guaranteed for 2 years or 1,000 charges', 'Mainland France only'],
  },
};
