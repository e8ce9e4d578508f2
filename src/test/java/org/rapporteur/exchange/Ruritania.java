package org.rapporteur.exchange;

/// Concluding observations on a country that does not exist, with all that real ones have.
final class Ruritania {
    private Ruritania() {}

    static final String TEXT = """
            United Nations
            CCPR/C/RUR/CO/3
            Distr.: General
            9 August 2016
            Original: English
            Human Rights Committee
            Concluding observations on the third periodic report of Ruritania*
            1.\tThe Committee considered the third periodic report of Ruritania (CCPR/C/RUR/3) at its 3271st and 3272nd meetings, held on 22 and 23 June 2016. At its 3294th meeting, held on 11 July 2016, it adopted the present concluding observations.
            A.\tIntroduction
            2.The Committee welcomes the submission of the report.
            B.\tPositive aspects
            3. The Committee welcomes the following measures:
            (a) The law on public assembly, in 2014;
            (b) The plan of action, in 2015.
            C.\tPrincipal matters of concern and recommendations
            Views under the Optional Protocol
            4. The Committee is concerned that the State party should long ago have published the Views.¹
            5.The State Party should publish the Views within three months.
            Torture and ill-treatment
            6. The Committee is concerned about:
            (a) Reports of ill-treatment in custody (see para. 4 (a) above);
            (b) The small number of investigations.
            7. The State party should:
            (a) Investigate all allegations promptly, including:
            (i) Those of persons in custody;
            (ii) Those of conscripts;
            (b) Ensure that victims obtain redress.
            Freedom of assembly
            8. The Committee regrets that 5.5 per cent of requests only were granted. While noting the new law, the Committee recommends that the State party amend it.
            It should also train the police.
            D.\tDissemination and follow-up
            9. In accordance with rule 75, paragraph 1, of the rules of procedure, the State party is requested to provide, within one year, information on the implementation of the recommendations made in paragraphs 5 (Views) and 7 (torture and ill-treatment) above.
            """;
}
