package org.ecopetition.briefing.web;

import org.ecopetition.briefing.figures.Cutoffs;
import org.ecopetition.briefing.figures.FigureBases;
import org.ecopetition.briefing.figures.FigureBook;
import org.ecopetition.briefing.figures.HotSpots;
import org.ecopetition.briefing.figures.ReadySentences;
import org.ecopetition.organisation.ProgrammeDesk;
import org.springframework.stereotype.Component;

/** Where the dashboard takes its figures from. */
@Component
record FigureSources(
        Cutoffs cutoffs,
        FigureBook book,
        HotSpots hotSpots,
        ReadySentences sentences,
        FigureBases bases,
        ProgrammeDesk programmes) {}
