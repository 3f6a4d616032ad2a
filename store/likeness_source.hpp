// Clauses whose place among the matters is near a given one, weighed by how near. Only for store/'s own files.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <xapian.h>

#include "store/matter_space.hpp"

namespace concord {

class LikenessSource : public Xapian::PostingSource {
 public:
    LikenessSource(SparseVector like, double scale, double at_least);

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return all_ / 8; }
    Xapian::doccount get_termfreq_max() const override { return all_; }
    double get_weight() const override { return scale_ * near_; }
    void next(double min_weight) override;
    void skip_to(Xapian::docid to, double min_weight) override;
    bool at_end() const override;
    Xapian::docid get_docid() const override { return at_.get_docid(); }
    LikenessSource* clone() const override { return new LikenessSource(like_, scale_, at_least_); }
    std::string name() const override { return "concord::LikenessSource"; }
    void init(Xapian::Database const& database) override;

 private:
    void settle(double min_weight);

    SparseVector like_;
    double scale_;
    double at_least_;
    std::vector<float> by_axis_;
    Xapian::Database database_;
    Xapian::ValueIterator at_;
    Xapian::ValueIterator end_;
    bool begun_ = false;
    double near_ = 0;
    Xapian::doccount all_ = 0;
};

}  // namespace concord
