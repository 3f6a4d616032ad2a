// Times of one thing done again and again, in milliseconds.
//
//   Times open;
//   for (int i = 0; i < 40; ++i) open.add([&] { IndexReader reader(path); });
//   open.at(0.5)   // p50
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace concord {

class Times {
 public:
    template <class Work>
    void add(Work work) {
        auto const begin = std::chrono::steady_clock::now();
        work();
        ms_.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }

    double at(double share) const {  // of the times that are no longer; something must have been timed
        std::vector<double> sorted = ms_;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5)];
    }

 private:
    std::vector<double> ms_;
};

}  // namespace concord
