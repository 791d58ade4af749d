// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"
#include "ui/export/recipe_places.h"

#include <QStringList>
#include <QXmlStreamReader>

namespace recency::ui {
namespace {

/// Texts of the recipe's elements and attributes. (Programs that rewrite metadata turn one into the
/// other.)
void collect(QXmlStreamReader& xml, QStringList& recipes) {
    const QLatin1String space(recipe_namespace);
    const QLatin1String name(recipe_element);
    if (xml.attributes().hasAttribute(space, name)) {
        recipes.append(xml.attributes().value(space, name).toString());
    }
    if (xml.namespaceUri() == space && xml.name() == name) {
        recipes.append(xml.readElementText());
    }
}

}  // namespace

FoundRecipe recipe_in_xml(const QByteArray& content) {
    QXmlStreamReader xml(content);
    QStringList recipes;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.entityDeclarations().isEmpty()) {
            return unreadable(QStringLiteral("SVG"),
                              CarrierWords::tr("it declares entities, which are not allowed"));
        }
        if (xml.isStartElement()) {
            collect(xml, recipes);
        }
    }
    if (xml.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
        return cut_short();
    }
    if (xml.hasError()) {
        return unreadable(
            QStringLiteral("SVG"),
            CarrierWords::tr("%1 (line %2)").arg(xml.errorString()).arg(xml.lineNumber()));
    }
    if (recipes.isEmpty()) {
        return no_recipe();
    }
    return recipes.size() > 1 ? FoundRecipe(several_recipes())
                              : FoundRecipe(recipes.front().toUtf8());
}

}  // namespace recency::ui
