import type { FunctionWordList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** The closed classes of English, as far as they tell where a phrase begins or ends. */
export const functionWords: FunctionWordList = {
  determiner: wordsOf(`
    a all an another any both each either enough every few her his its many more most multiple my neither other our
    own several some such that the their these this those three-year various your zero no half whole additional next first last
    single certain same`),
  preposition: wordsOf(`
    about above across after against along among amongst around as at before behind below beneath beside besides between
    beyond by despite down during except excluding following for from in including inside into like near of off on onto
    out outside over past per regarding since than through throughout till to toward towards under underneath
    until upon via versus vs with within without`),
  conjunction: wordsOf(
    'and or but nor plus while whilst although though because if unless when whenever whereas yet then & so',
  ),
  pronoun: wordsOf(`
    i we you he she they it us them me him ourselves themselves everyone everybody anyone anybody someone nobody everything
    nothing something there here`),
  relative: wordsOf('that which who whom whose where why how what whether'),
  be: wordsOf('is are was were be been being am gets become becomes became'),
  have: wordsOf('has have had having'),
  modal: wordsOf('can could will would shall should may might must cannot'),
  negation: wordsOf("not never n't don't doesn't didn't isn't aren't won't can't without"),
  adverb: wordsOf(`
    again ahead all already also always annually at_least automatically away back biweekly currently daily each
    early else end-to-end ever everywhere externally formally fully hourly in-house in-person instead internally just late later live
    locally manually mostly monthly now often officially once only online overall pilot proactively progressively properly publicly quarterly
    quickly ready recently regularly repeatedly right successfully soon still thoroughly today together too
    twice very weekly well yearly completely entirely partially partly newly finally globally`),
  contains: wordsOf(`
    allows captures consists contains covers describes details displays documents explains exposes features
    gives has holds houses illustrates includes indicates lists links lets offers outlines permits points presents
    provides reflects renders returns shows specifies states summarizes supports outline describe document cover
    contain explain list show include indicate display`),
};
