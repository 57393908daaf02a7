#include "rules/inputs/problems.hpp"

namespace rules {

std::vector<const model::Problem*> problems_with(const Evidence& evidence, Consequence wanted) {
    std::vector<const model::Problem*> found;
    for (const model::Problems* problems :
         {&evidence.bundle.problems, &evidence.topology_problems}) {
        for (const model::Problem& problem : *problems) {
            if (consequence(problem.fault) == wanted) {
                found.push_back(&problem);
            }
        }
    }
    return found;
}

Subject file_of(const model::Problem& problem) {
    if (problem.place.file) {
        return problem.place.file;
    }
    return Deployment{};
}

Argument path_of(const model::Problem& problem) {
    if (problem.place.file) {
        return problem.place.file;
    }
    return std::vector<FileId>{};
}

}  // namespace rules
