import type { FunctionWordList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** The closed classes of English, as far as they tell where a phrase begins or ends. */
export const functionWords: FunctionWordList = {
  determiner: wordsOf(`
    a additional all an another any both certain each either enough every few first half her his its last
    many more most multiple my neither next no other our own same several single some such that the their
    these this those three-year various whole your zero`),
  preposition: wordsOf(`
    about above across after against along among amongst around as at before behind below beneath beside
    besides between beyond by despite down during except excluding following for from in including inside
    into like near of off on onto out outside over past per regarding since than through throughout till
    to toward towards under underneath until upon versus via vs with within without`),
  conjunction: wordsOf(`
    & although and because but if nor or plus so then though unless when whenever whereas while whilst yet`),
  pronoun: wordsOf(`
    anybody anyone everybody everyone everything he here him i it me nobody nothing ourselves she someone
    something them themselves there they us we you`),
  relative: wordsOf('how that what where whether which who whom whose why'),
  be: wordsOf('am are be became become becomes been being gets is was were'),
  have: wordsOf('had has have having'),
  modal: wordsOf('can cannot could may might must shall should will would'),
  negation: wordsOf("not never n't don't doesn't didn't isn't aren't won't can't without"),
  adverb: wordsOf(`
    again ahead all already also always annually at_least automatically away back biweekly completely
    currently daily each early else end-to-end entirely ever everywhere externally finally formally fully
    globally hourly in-house in-person instead internally just late later live locally manually monthly
    mostly newly now officially often once online only overall partially partly pilot proactively
    progressively properly publicly quarterly quickly ready recently regularly repeatedly right soon still
    successfully thoroughly today together too twice very weekly well yearly`),
  contains: wordsOf(`
    allows captures consists contain contains cover covers describe describes details display displays
    document documents explain explains exposes features gives has holds houses illustrates include
    includes indicate indicates lets links list lists offers outline outlines permits points presents
    provides reflects renders returns show shows specifies states summarizes supports`),
};
