// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;

namespace recency::ui {

/// One choice of a SegmentedControl. A radio button in all but looks: assistive technology, the
/// arrow keys and the single tab stop come with it.
class Segment : public QRadioButton {
    Q_OBJECT

public:
    Segment(const QString& text, QWidget* parent);

    void setPinned(bool pinned);
    /// Wide enough for the bold text, so that nothing jumps when it is chosen.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    bool keyboard_focus_ = false;
    bool pinned_ = false;
};

/// A row of choices of which one is taken, 28 px high (where text has 13 px), all equally wide
/// where there is room for it, and else as wide as their texts ask for.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Replaces the choices; the first one is then current. tooltips may be shorter than labels.
    void setChoices(const QStringList& labels, const QStringList& tooltips = {});
    /// The button of a choice, which must exist.
    Segment* segment(int index) const { return segments_.at(static_cast<std::size_t>(index)); }
    /// Index of the current choice, -1 without choices.
    int current() const;
    /// Takes a choice without a signal. Others than 0 ... count - 1 are ignored.
    void setCurrent(int index);
    /// Marks the choice of run A.
    void setPinned(std::optional<int> index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user took another choice, with pointer or keys.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(int index);
    void make_one_tab_stop();
    int widest_segment() const;
    std::vector<int> edges() const;
    void place_segments();

    QButtonGroup* group_;
    std::vector<Segment*> segments_;
    int current_ = -1;
};

}  // namespace recency::ui
