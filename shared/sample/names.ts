/**
 * Given and family names by where they come from, so that nobody is called by two halves that never meet.
 *
 * Invariant: composed at random, meant for no living person; pairings that would name a well-known person were avoided.
 */
const listed = (words: string): readonly string[] => words.split(', ');

export type NameCircle = {
  /** How many of a hundred people come from here, roughly. */
  readonly weight: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** The family name is said first, as in Vietnamese. */
  readonly familyFirst?: true;
};

/** Given names go out of fashion: the list is chosen by the year of birth. */
export const GERMAN_GIVEN = {
  before1960: listed(
    'Gisela, Ingrid, Waltraud, Hannelore, Renate, Brunhilde, Sieglinde, Edeltraut, Rosemarie, Helga, Hans-Joachim, Günther, Eckhard, Wolfgang, Dietrich, Lothar, Manfred, Siegfried, Hartmut, Volkmar',
  ),
  before1985: listed(
    'Ute, Kerstin, Anke, Heike, Bärbel, Silke, Cornelia, Birgit, Friederike, Änne, Simone, Katrin, Jörg, Götz, Torsten, Uwe, Sönke, Holger, Matthias, Jürgen, Carsten, Henrik, Rüdiger, Falk',
  ),
  later: listed(
    'Lena, Frieda, Mathilda, Johanna, Svenja, Greta, Zoë, Charlotte, Antonia, Merle, Ronja, Jule, Jonas, Moritz, Linus, Anton, Bjarne, Emil, Vincent, Jannik, Theodor, Konstantin, Ole, Noah',
  ),
};
export const GERMAN_FAMILY = listed(
  'Achterberg, Ährenthal, Baumgärtel, Böhm, Brandstätter, Bückner, Dünnebeil, Eichhorst, Ehrenpreis, Fährmann, Feldkamp, Freudenberg, Gänsler, Gößling, Grünwald, Haberkorn, Hähnlein, Heßler, Hopfgarten, Jäkel, Kirschstein, Knöfel, Kößler, Krähmer, Lichtblau, Löwenhaupt, Maaß, Möbius, Mühlbach, Neuländer, Nußbaum, Oehlschläger, Pfefferkorn, Püschel, Quandel, Rättig, Reißmann, Rosenlöcher, Schäferling, Schönknecht, Schüßler, Seidenfaden, Stöckigt, Straßburger, Süßmilch, Tännert, Thürmer, Überschär, Uhlmann, Vogelsänger, Wäldchen, Weißenböck, Wünsche, Zöllner, Zschiedrich, Zühlke',
);

export const NAME_CIRCLES: readonly NameCircle[] = [
  {
    weight: 6,
    given: listed('Ayşe, Elif, Gülşen, Zeynep, Şirin, Mehmet, Çağlar, İbrahim, Ömer, Uğur, Yağmur, Tülay'),
    family: listed('Yıldırım, Öztürk, Çelikkaya, Şimşekoğlu, Gündoğdu, Karadağlı, Aydınlı, Ünalmış, Tuğrulcan'),
  },
  {
    weight: 5,
    given: listed('Katarzyna, Małgorzata, Łucja, Agnieszka, Bożena, Mateusz, Paweł, Zbigniew, Wacław, Jędrzej'),
    family: listed('Żółkiewski, Wójcik, Dąbrówka, Szczęsny, Błaszczak, Gołąbek, Śliwiński, Krzyżak, Wróbel'),
  },
  {
    weight: 4,
    given: listed('Thị Minh Hằng, Thị Thu Thảo, Ngọc Ánh, Văn Đức, Quốc Bảo, Thị Hương, Hữu Phước, Kim Loan'),
    family: listed('Nguyễn, Trần, Lê, Phạm, Đặng, Bùi, Đỗ, Võ'),
    familyFirst: true,
  },
  {
    weight: 3,
    given: listed('Emily, Siobhán, Harriet, Liam, Callum, Rhiannon, Oisín, Tamsin, Eleanor, Duncan'),
    family: listed('Carter, O’Sullivan, MacAllister, Pemberton, Ní Dhuibhne, Thistlewood, Okonedo-Reed, Ashdown'),
  },
  {
    weight: 3,
    given: listed('Žofie, Tereza, Božena, Zdeněk, Jiří, Ondřej, Ľubica, Štěpán, Daniela, Radovan'),
    family: listed('Dvořáček, Růžičková, Čermák, Hřebíček, Šťastný, Ďurica, Příhoda, Kučerka'),
  },
  {
    weight: 3,
    given: listed('Olena, Oksana, Solomija, Taras, Wolodymyr, Wjatscheslaw, Jewhenija, Ljudmyla, Ostap, Iryna'),
    family: listed('Barwynskyj, Kowaltschuk, Hrytsenko, Schewtschuk, Lytwynenko, Martschuk, Tkatschenko, Palij'),
  },
  {
    weight: 3,
    given: listed('Bjørn, Søren, Åse, Þórdís, Ragnhild, Øystein, Märta, Jörundur, Sæunn, Håkon, Eevi'),
    family: listed('Sørensen, Ågren, Jónsdóttir, Nørgaard, Hämäläinen, Bjørnstad, Öberg, Þorsteinsson, Lindqvist'),
  },
  {
    weight: 3,
    given: listed('Zoë, Hélène, Geneviève, François, Benoît, João, Conceição, Iñigo, Begoña, Inês, Loïc'),
    family: listed('Lefèvre, Guimarães, Ibáñez, Bellanger, Araújo, Castañeda, Château-Renard, Magalhães, Núñez'),
  },
  {
    weight: 2,
    given: listed('Oluwaseun, Adébọ́lá, Chiamaka, Ngozi, Kwabena, Akosua, Fọláṣadé, Tadesse, Wanjirũ, Sékou'),
    family: listed('Adébáyò, Okonkwo, Asante, Ọláńrewájú, Gebremariam, Wambũi, Diabaté, Eze, Boakye'),
  },
  {
    weight: 2,
    given: listed('Priya, Ananya, Lakshmi, Arjun, Harpreet, Farid, Shirin, Yasmin, Tariq, Nadia, Samira'),
    family: listed('Raghunathan, Chatterjee, Venkataraman, Sandhu, Haddad, Khoury, Rahimi, Al-Masri, Daruwala'),
  },
  {
    weight: 2,
    given: listed('Eleftheria, Yannis, Fotini, Ștefania, Ioniță, Željka, Đurđica, Čedomir, Ilinca, Krešimir'),
    family: listed('Papadaki, Stergiou, Ionescu-Țăranu, Šarić, Đorđević, Kovačić, Pârvulescu, Hadžić, Žižić'),
  },
  {
    weight: 1,
    given: listed('Yuki, Haruka, Kenji, Yating, Xiaoling, Ji-woo, Seo-yeon, Malia, Siti, Kalena'),
    family: listed('Takahara, Mizushima, Lin, Ouyang, Hwangbo, Seong, Kealoha, Wijayanti, Ōtani'),
  },
];
