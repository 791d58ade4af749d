// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enum_names.h"
#include "ui/export/recipe.h"

namespace recency::ui {

// What can be chosen for a figure, by its name in a recipe.

inline constexpr EnumNames<FigureSubject, 9> subject_names{
    {{{FigureSubject::screen, "screen"},
      {FigureSubject::heatmap, "heatmap"},
      {FigureSubject::row, "row"},
      {FigureSubject::recency, "recency"},
      {FigureSubject::factors, "factors"},
      {FigureSubject::layers, "layers"},
      {FigureSubject::comparison, "comparison"},
      {FigureSubject::paper, "paper"},
      {FigureSubject::sweep, "sweep"}}}};
inline constexpr EnumNames<SweepQuantity, 6> sweep_quantity_names{
    {{{SweepQuantity::recency_probability, "recency_probability"},
      {SweepQuantity::recency_advantage, "recency_advantage"},
      {SweepQuantity::ties, "ties"},
      {SweepQuantity::mean_cosine, "mean_cosine"},
      {SweepQuantity::first_weight, "first_weight"},
      {SweepQuantity::first_contribution, "first_contribution"}}}};
inline constexpr EnumNames<LayersShown, 3> layers_shown_names{
    {{{LayersShown::at_most_seven, "at_most_seven"},
      {LayersShown::all, "all"},
      {LayersShown::chosen, "chosen"}}}};
inline constexpr EnumNames<RangeSharing, 3> sharing_names{
    {{{RangeSharing::panel, "panel"}, {RangeSharing::row, "row"}, {RangeSharing::all, "all"}}}};
inline constexpr EnumNames<FigureInk, 2> ink_names{
    {{{FigureInk::screen, "screen"}, {FigureInk::print, "print"}}}};

}  // namespace recency::ui
