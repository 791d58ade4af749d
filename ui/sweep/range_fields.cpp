// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/range_fields.h"

#include "core/translatable.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_words.h"
#include "ui/controls/slider_scale.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace recency::ui {

namespace {

constexpr int row_height = 24;
constexpr int row_gap = 6;
constexpr int message_lines = 2;

/// The field asks a row of the parameter table for names and steps.
const ParameterInfo& points_info() {
    static const ParameterInfo info{.id = {},
                                    .group = ParameterGroup::sampling,
                                    .kind = ParameterKind::integer,
                                    .name = "points",
                                    .symbol = "",
                                    .label = QT_TRANSLATE_NOOP("parameters", "Points"),
                                    .unit = "",
                                    .help = "",
                                    .formula = "",
                                    .minimum = 2,
                                    .maximum = most_range_points,
                                    .step = 1,
                                    .page_step = 10};
    return info;
}

}  // namespace

RangeFields::RangeFields(QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout), message_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(row_gap);
    column->addLayout(grid_);
    column->addWidget(message_);
    grid_->setSpacing(0);
    // Nothing beneath moves, whatever stands here.
    grid_->setRowMinimumHeight(0, 3 * row_height + 2 * row_gap);
    message_->setFont(text_font(TextRole::tick));
    message_->setWordWrap(true);
    message_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    message_->setMinimumHeight(message_lines * QFontMetrics(message_->font()).lineSpacing());
}

void RangeFields::setRange(const ParameterInfo& info, const SweepRange& range,
                           const std::vector<double>& listed) {
    const bool same = info_ == &info && range == range_ && range == typed_ && listed == listed_;
    info_ = &info;
    range_ = range;
    typed_ = range;
    listed_ = listed;
    if (!same) {
        rebuild();
        show_message();
    }
}

void RangeFields::rebuild() {
    delete fields_;
    fields_ = new QWidget(this);
    auto* rows = new QGridLayout(fields_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(row_gap);
    grid_->addWidget(fields_, 0, 0, Qt::AlignTop);
    first_ = last_ = points_ = nullptr;
    if (info_->kind == ParameterKind::choice) {
        auto* all = new QLabel(choice_labels(*info_).join(QStringLiteral(", ")), fields_);
        all->setFont(text_font(TextRole::body));
        all->setWordWrap(true);
        rows->addWidget(all, 0, 0);
        return;
    }
    first_ = add_field(0, tr("From"), *info_, range_.first);
    last_ = add_field(1, tr("To"), *info_, range_.last);
    points_ = add_field(2, tr("Points"), points_info(), range_.points);
    rows->setColumnStretch(0, 1);
    fields_->show();
}

NumberField* RangeFields::add_field(int row, const QString& name, const ParameterInfo& info,
                                    double value) {
    auto* rows = static_cast<QGridLayout*>(fields_->layout());
    auto* label = new QLabel(name, fields_);
    label->setFont(text_font(TextRole::body));
    auto* field = new NumberField(info, fields_);
    field->setNumber(value);
    field->setAccessibleName(name);
    label->setBuddy(field);
    rows->addWidget(label, row, 0);
    rows->addWidget(field, row, 1, Qt::AlignRight);
    connect(field, &NumberField::numberEdited, this, &RangeFields::read);
    return field;
}

void RangeFields::read() {
    typed_ = {first_->number(), last_->number(), static_cast<int>(points_->number())};
    const bool other = fault(typed_).isEmpty() && (typed_ != range_ || !listed_.empty());
    if (other) {
        range_ = typed_;
        listed_.clear();
    }
    show_message();
    if (other) {
        Q_EMIT rangeEdited(range_);
    }
}

QString RangeFields::fault(const SweepRange& typed) const {
    if (info_->kind == ParameterKind::choice || typed.first < typed.last) {
        return {};
    }
    const QString first = value_text(*info_, typed.first);
    const QString last = value_text(*info_, typed.last);
    const QString shown =
        tr("The plot still goes from %1 to %2.")
            .arg(value_text(*info_, range_.first), value_text(*info_, range_.last));
    return (typed.first == typed.last ? tr("From and to are both %1: nothing varies.").arg(first)
                                      : tr("From (%1) must be below To (%2).").arg(first, last)) +
           u' ' + shown;
}

void RangeFields::show_message() {
    const QString wrong = fault(typed_);
    const QString message = wrong.isEmpty() ? values_note() : wrong;
    message_->setText(message);
    setAccessibleDescription(message);
}

/// Where the values are not what one would think.
QString RangeFields::values_note() const {
    if (!listed_.empty()) {
        QStringList values;
        for (const double value : listed_) {
            values << value_text(*info_, value);
        }
        return info_->kind == ParameterKind::choice
                   ? tr("Only %1, as in the file.").arg(values.join(QStringLiteral(", ")))
                   : tr("At %1, as in the file, until this range is changed.")
                         .arg(values.join(QStringLiteral(", ")));
    }
    const auto values = values_along(*info_, range_).size();
    return info_->kind != ParameterKind::choice && values < static_cast<std::size_t>(range_.points)
               ? tr("Only %1 points: there are no other values between.").arg(values)
               : QString();
}

QString RangeFields::message() const {
    return message_->text();
}

}  // namespace recency::ui
