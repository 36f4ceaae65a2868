// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/names.h"

#include <QList>

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

struct CultureRow
{
    std::size_t weight = 0; // of 100 or so
    // Names of two words are joined by "_"; a name in another script is followed by "=" and its Latin form.
    QStringView given = {};
    QStringView family = {};
};

constexpr std::array cultureRows{
    CultureRow{22,
               u"Abigail Adam Alice Amelia Andrew Anna Benjamin Charlotte Daniel Edward Eleanor Emily Ethan Grace Hannah Harriet Henry "
               u"Isaac James Jessica Joseph Laura Lucy Margaret Matthew Nora Oliver Rachel Rebecca Samuel Sarah Simon Sophie Thomas William",
               u"Adams Bailey Baker Bennett Brooks Campbell Carter Clarke Collins Cooper Davies Edwards Evans Fisher Foster Graham Green "
               u"Harris Hughes Jenkins Kelly Lewis Marshall Mitchell Morgan Murphy O'Brien Parker Phillips Reed Roberts Scott Shaw Stewart "
               u"Taylor Turner Walker Ward Watson Wright"},
    CultureRow{13,
               u"Anja Annika Bernd Björn Carla Christoph Clara Dieter Elke Felix Florian Franziska Greta Hannes Heike Ingrid Jan Jonas Jörg "
               u"Jürgen Katharina Lena Lukas Maren Matthias Moritz Nele Paul Sabine Stefan Svenja Thorsten Ulrike Uwe",
               u"Albrecht Bauer Becker Böhm Brandt Engel Fischer Franke Fuchs Groß Hahn Hartmann Hoffmann Huber Jung Kaiser Keller Koch Köhler "
               u"König Krüger Lange Lehmann Maier Möller Müller Neumann Pohl Richter Schäfer Schmitz Schröder Schulze Vogel Weiß Winkler Zimmermann"},
    CultureRow{9,
               u"Amélie Antoine Aurélie Baptiste Camille Cécile Chloé Clément Élise Étienne François Gaëlle Hélène Hugo Jérôme Juliette Léa "
               u"Léo Louis Manon Margaux Mathilde Noémie Pierre Rémi Solène Théo Zoé",
               u"Bernard Blanc Bonnet Boyer Chevalier Colin Dubois Dupont Fabre Fontaine Fournier Garnier Gauthier Girard Lambert Laurent "
               u"Lefèvre Legrand Leroy Mercier Moreau Morel Perrin Renaud Roche Rousseau Roux Vidal"},
    CultureRow{11,
               u"Adriana Alejandro Álvaro Andrés Beatriz Camila Carmen Diego Elena Esteban Gabriela Gonzalo Ignacio Inés Javier Jimena "
               u"Joaquín José Lucía Luis Marisol Martín Nicolás Paloma Pilar Ramón Rocío Santiago Sofía Tomás Valentina Ximena",
               u"Aguilar Álvarez Cabrera Castillo Castro Delgado Díaz Domínguez Fernández Flores Fuentes García Gómez González Guerrero Herrera "
               u"Iglesias Jiménez López Márquez Medina Méndez Molina Morales Muñoz Navarro Núñez Ortega Peña Ramírez Ríos Romero Ruiz Vega"},
    CultureRow{6,
               u"Alessandra Andrea Beatrice Caterina Chiara Davide Elisa Fabio Federica Filippo Francesca Giacomo Giulia Ilaria Lorenzo Luca "
               u"Marco Marta Matteo Niccolò Paolo Riccardo Serena Stefano Tommaso Valeria",
               u"Barbieri Bianchi Bruno Caruso Colombo Conti Costa De_Luca Esposito Ferrari Fontana Galli Gallo Greco Lombardi Longo Mancini "
               u"Marini Moretti Ricci Rinaldi Rizzo Romano Russo Santoro Serra Villa"},
    CultureRow{7,
               u"Afonso Ana Beatriz Bernardo Bruna Caio Catarina Cláudia Débora Eduardo Fábio Fernanda Gustavo Heitor Helena Inês João "
               u"Larissa Letícia Luís Mariana Mateus Nuno Otávio Rafaela Renata Rui Tiago Vitória",
               u"Almeida Alves Araújo Barbosa Barros Cardoso Carvalho Correia Cunha Dias Duarte Farias Ferreira Fonseca Gonçalves Lima Machado "
               u"Magalhães Matos Melo Nascimento Nogueira Oliveira Pereira Pinto Ribeiro Rocha Santos Silva Sousa Teixeira"},
    CultureRow{5,
               u"Astrid Birgitta Eirik Elin Emil Erik Freja Gunnar Hedda Henrik Ida Ingeborg Johanna Jørgen Kaisa Lars Linnéa Magnus Maja "
               u"Mikkel Oskar Pekka Runa Saga Sigrid Søren Tuomas Åsa Øyvind",
               u"Andersson Bergström Björklund Dahl Eklund Forsberg Hagen Hansen Haugen Heikkinen Holm Jensen Johansen Karlsson Kjær Korhonen "
               u"Larsen Lindqvist Lund Mikkelsen Nieminen Nilsson Nordström Nygård Pedersen Sandberg Solberg Strand Sørensen Virtanen"},
    CultureRow{4,
               u"Anouk Bas Daan Eva Femke Floor Gijs Hendrik Jasper Joost Lieke Maarten Marloes Mees Niels Noortje Pieter Roos Ruben Sanne "
               u"Sjoerd Teun Wouter",
               u"Bakker Bos Brouwer De_Boer De_Groot De_Vries Dekker Dijkstra Hendriks Hoekstra Jacobs Jansen Kok Kuipers Meijer Mulder "
               u"Peters Postma Schouten Smit Van_Dijk Van_Leeuwen Verhoeven Visser Vos Willems"},
    CultureRow{6,
               u"Agnieszka Aleksandra Bartosz Dorota Ewa Filip Grzegorz Jakub Joanna Kacper Krzysztof Łukasz Magdalena Małgorzata Michał "
               u"Ondřej Piotr Radka Tereza Tomáš Wojciech Zofia Zuzana Žofie",
               u"Adamczyk Černý Dvořák Dąbrowski Grabowska Horák Jankowski Kamiński Kowalczyk Kozłowska Krawczyk Kučera Lewandowska Mazur "
               u"Novák Nowak Pawłowski Piotrowska Procházka Sikora Svoboda Szymański Veselý Wiśniewska Wójcik Zając Zieliński"},
    CultureRow{3,
               u"Ahmet Ayşe Berk Burcu Can Ceren Çağla Deniz Elif Emre Gizem Gülşen Hakan İpek Kaan Mehmet Merve Oğuz Onur Selin Şebnem Tolga "
               u"Yağmur Zeynep",
               u"Acar Aksoy Arslan Aydın Çelik Demir Doğan Erdoğan Güneş Kaplan Kaya Kılıç Koç Kurt Öztürk Özkan Polat Şahin Şimşek Tekin "
               u"Yıldırım Yıldız Yılmaz"},
    CultureRow{6,
               u"Aarav Aditi Aditya Ananya Arjun Deepa Divya Farhan Gaurav Ishaan Kavya Kiran Lakshmi Manish Meera Nikhil Nisha Pooja Pranav "
               u"Priya Rahul Rohan Sanjay Shreya Sunita Tanvi Varun Vikram",
               u"Agarwal Banerjee Bhat Chatterjee Chopra Das Desai Gupta Iyer Jain Joshi Kapoor Khan Kulkarni Kumar Malhotra Mehta Menon Mishra "
               u"Nair Pillai Rao Reddy Sethi Shah Sharma Singh Verma"},
    CultureRow{3,
               u"Abena Adaeze Amara Babatunde Chidi Chinwe Emeka Esi Femi Folake Ifeoma Kofi Kwame Makena Ngozi Njeri Obinna Sipho Tendai "
               u"Thandiwe Wanjiru Yaw Zola",
               u"Abiola Achebe Adeyemi Afolabi Asante Balogun Boateng Chukwu Dlamini Eze Kamau Kariuki Mensah Mokoena Mwangi Ndlovu Nkosi "
               u"Nwosu Ochieng Okafor Okonkwo Oyelaran Owusu Wekesa"},
    CultureRow{5,
               u"陽菜=hina 蓮=ren 結衣=yui 大翔=hiroto 葵=aoi 悠真=yuma さくら=sakura 樹=itsuki 美咲=misaki 翔太=shota 彩花=ayaka 健太=kenta "
               u"真央=mao 直樹=naoki 千尋=chihiro 拓海=takumi 七海=nanami 亮=ryo 恵=megumi 誠=makoto",
               u"佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 伊藤=ito 渡辺=watanabe 山本=yamamoto 中村=nakamura 小林=kobayashi 加藤=kato "
               u"吉田=yoshida 山田=yamada 松本=matsumoto 井上=inoue 木村=kimura 清水=shimizu 斎藤=saito 森=mori 池田=ikeda 橋本=hashimoto"},
    CultureRow{3,
               u"민준=minjun 서연=seoyeon 지후=jihoo 하은=haeun 도윤=doyun 지우=jiwoo 서준=seojun 수아=sua 예준=yejun 다은=daeun 현우=hyunwoo "
               u"지민=jimin 은지=eunji 태양=taeyang 소영=soyoung 준호=junho",
               u"김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim 한=han 오=oh 서=seo 신=shin 권=kwon 황=hwang"},
    CultureRow{4,
               u"伟=wei 芳=fang 娜=na 敏=min 静=jing 磊=lei 洋=yang 艳=yan 杰=jie 涛=tao 明=ming 雪=xue 欣怡=xinyi 子轩=zixuan 雨桐=yutong "
               u"浩然=haoran 佳怡=jiayi 俊杰=junjie 思远=siyuan 晓燕=xiaoyan",
               u"王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 赵=zhao 黄=huang 周=zhou 吴=wu 徐=xu 孙=sun 胡=hu 朱=zhu 高=gao 林=lin 何=he "
               u"郭=guo 马=ma 罗=luo"},
    CultureRow{2,
               u"Олена=olena Тарас=taras Ірина=iryna Андрій=andrii Оксана=oksana Дмитро=dmytro Наталія=nataliia Богдан=bohdan Софія=sofiia "
               u"Максим=maksym Марія=mariia Юрій=yurii",
               u"Шевченко=shevchenko Бондаренко=bondarenko Коваленко=kovalenko Ткаченко=tkachenko Кравченко=kravchenko Олійник=oliinyk "
               u"Лисенко=lysenko Мельник=melnyk Поліщук=polishchuk Савченко=savchenko Руденко=rudenko Марченко=marchenko"},
    CultureRow{3,
               u"أحمد=ahmad فاطمة=fatima يوسف=yousef ليلى=layla عمر=omar مريم=maryam خالد=khaled نور=nour سارة=sara حسن=hassan زينب=zainab "
               u"كريم=karim هدى=huda سامي=sami",
               u"الحسن=alhassan حداد=haddad خوري=khoury المصري=almasri نصار=nassar الخطيب=alkhatib سالم=salem منصور=mansour الأحمد=alahmad "
               u"قاسم=qasim درويش=darwish العلي=alali"},
    CultureRow{2, u"נועה=noa דניאל=daniel תמר=tamar יונתן=yonatan מאיה=maya איתי=itay שירה=shira אורי=uri יעל=yael עומר=omer רוני=roni גיל=gil",
               u"כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz ביטון=biton אברהם=avraham פרידמן=friedman שפירא=shapira אזולאי=azoulay "
               u"קפלן=kaplan רוזן=rosen ברק=barak"},
    CultureRow{1, u"Αλέξανδρος=alexandros Ελένη=eleni Γιώργος=giorgos Κατερίνα=katerina Δημήτρης=dimitris Σοφία=sofia Νίκος=nikos Μαρία=maria",
               u"Παπαδόπουλος=papadopoulos Νικολάου=nikolaou Γεωργίου=georgiou Οικονόμου=oikonomou Δημητρίου=dimitriou Βασιλείου=vasileiou"},
    CultureRow{2, u"An Bảo Chi Dũng Giang Hạnh Hiếu Hương Khánh Lan Linh Long Mai Minh Ngọc Phúc Quân Thảo Trang Tuấn",
               u"Bùi Đặng Đinh Đỗ Dương Hoàng Hồ Huỳnh Lê Lý Ngô Nguyễn Phạm Phan Trần Võ Vũ"},
};

// Letters that have no base letter to fall back to when their accents are taken off.
QString latinOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return u"ss"_s;
    case u'ø':
        return u"o"_s;
    case u'ł':
        return u"l"_s;
    case u'đ':
        return u"d"_s;
    case u'ı':
        return u"i"_s;
    case u'æ':
        return u"ae"_s;
    default:
        break;
    }
    return letter >= u'a' && letter <= u'z' ? QString(letter) : QString();
}

QString latinOf(const QString &name)
{
    QString result;
    const QString letters = name.normalized(QString::NormalizationForm_D).toLower();
    for (const QChar letter : letters)
        result += latinOf(letter);
    return result;
}

template <typename List>
const auto &pick(const List &list, QRandomGenerator &random)
{
    return list[random.bounded(quint32(list.size()))];
}

} // namespace

NameBook::NameBook()
{
    for (const CultureRow &row : cultureRows) {
        m_lots.insert(m_lots.end(), row.weight, m_cultures.size());
        m_cultures.push_back({read(row.given), read(row.family)});
    }
}

std::vector<NameBook::Name> NameBook::read(QStringView list)
{
    std::vector<Name> names;
    for (const QStringView entry : list.split(u' ')) {
        const qsizetype equals = entry.indexOf(u'=');
        QString written = entry.first(equals < 0 ? entry.size() : equals).toString();
        written.replace(u'_', u' ');
        const QString latin = equals < 0 ? latinOf(written) : entry.sliced(equals + 1).toString();
        names.push_back({written, latin});
    }
    return names;
}

PersonName NameBook::draw(QRandomGenerator &random) const
{
    const Culture &culture = m_cultures[pick(m_lots, random)];
    const Name &given = pick(culture.given, random);
    const Name &family = pick(culture.family, random);
    return {given.written, family.written, given.latin, family.latin};
}

} // namespace slipway::sandbox
